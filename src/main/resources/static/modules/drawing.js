/* Shows what a program drew. An SVG passes a list of what may be in it; a table is made of its words alone. */
const TAGS = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "marker", "linearGradient", "stop"];
const ATTRIBUTES = [
  "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "dx", "dy", "transform",
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-size", "font-weight", "text-anchor", "dominant-baseline", "role", "aria-label", "offset", "stop-color", "stop-opacity"
];

export async function draw(kind, text, { purify, name }) {
  return kind === "svg" ? drawing(text, await import(purify), name) : table(JSON.parse(text));
}

function drawing(text, { default: DOMPurify }, name) {
  const clean = DOMPurify.sanitize(text, {
    ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, NAMESPACE: "http://www.w3.org/2000/svg", PARSER_MEDIA_TYPE: "application/xhtml+xml", RETURN_DOM_FRAGMENT: true
  });
  const svg = clean.querySelector("svg");
  if (!svg) return document.createTextNode("");
  svg.setAttribute("role", "img");
  if (!svg.hasAttribute("aria-label")) svg.setAttribute("aria-label", svg.querySelector("title")?.textContent || name);
  return boxed(svg, name);
}

function table(rows) {
  const table = document.createElement("table");
  const [head = [], ...body] = rows;
  table.createTHead().append(row(head, "th"));
  table.createTBody().append(...body.map(cells => row(cells, "td")));
  return boxed(table, "");
}

function row(cells, tag) {
  const row = document.createElement("tr");
  for (const text of cells) {
    const cell = document.createElement(tag);
    cell.textContent = text;
    row.append(cell);
  }
  return row;
}

function boxed(content, name) {
  const box = document.createElement("div");
  box.className = "drawn";
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", name || content.rows?.[0]?.textContent || "");
  box.append(content);
  return box;
}
