/*
 * A term's definition, below or above the term while the pointer or the keyboard is on it. The pointer may move into it,
 * and Escape puts it away. A touch follows the link instead: the glossary says the same.
 */
const definition = document.createElement("div");
definition.id = "definition";
definition.className = "definition";
definition.role = "tooltip";
definition.popover = "manual";

let explained = null;
let leaving = 0;

export function show(term) {
  clearTimeout(leaving);
  if (term === explained) return;
  hide();
  explained = term;
  term.setAttribute("aria-describedby", definition.id);
  term.closest("[data-terms]").append(definition);
  definition.lang = term.closest("[lang]").lang;
  definition.textContent = term.dataset.definition;
  definition.showPopover();
  place([...term.getClientRects()]);
}

/* Never over the term, which may go on in the next line, nor over the frame round what has the focus. */
function place(lines) {
  const frame = 6;
  const { offsetWidth: width, offsetHeight: height } = definition;
  const room = document.documentElement.clientWidth - width;
  const below = lines.at(-1).bottom + frame + height < window.innerHeight;
  const line = lines.at(below ? -1 : 0);
  definition.style.left = `${window.scrollX + Math.max(8, Math.min(line.left, room - 8))}px`;
  definition.style.top = `${window.scrollY + (below ? line.bottom + frame : line.top - frame - height)}px`;
}

function hide() {
  explained?.removeAttribute("aria-describedby");
  explained = null;
  definition.remove();
}

/* There is time to get from the term to its definition. */
function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, 200);
}

document.addEventListener("pointerout", event => event.target === explained && leave());
document.addEventListener("focusout", event => event.target === explained && leave());
definition.addEventListener("pointerenter", () => clearTimeout(leaving));
definition.addEventListener("pointerleave", leave);
document.addEventListener("keydown", event => event.key === "Escape" && hide());
