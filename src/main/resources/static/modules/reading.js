/*
 * Along the text: in a list of contents the section being read is the current one, a term says what it means, a picture
 * begins to listen when it is about to be seen, and so does the note; at once when there is one that was not sent.
 */
const links = new Map([...document.querySelectorAll("[data-contents] a")].map(link => [link.hash.slice(1), link]));
const sections = [...links.keys()].map(anchor => document.getElementById(decodeURIComponent(anchor))).filter(Boolean);

function markCurrent() {
  const reading = sections.findLast(section => section.getBoundingClientRect().top < window.innerHeight / 3);
  for (const [anchor, link] of links) {
    if (reading?.id === decodeURIComponent(anchor)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

const observer = new IntersectionObserver(markCurrent, { rootMargin: "0px 0px -66%" });
sections.forEach(section => observer.observe(section));

/* What shows definitions is fetched when somebody first reaches for one: a page has few requests to spare. */
async function explain(event) {
  const term = event.target.closest?.(".term");
  if (!term || event.pointerType === "touch") return;
  const { show } = await import(document.querySelector("[data-terms]").dataset.terms);
  if (term.matches(":hover, :focus-visible")) show(term);
}

document.addEventListener("pointerover", explain);
document.addEventListener("focusin", explain);

const modules = document.getElementById("picture-modules");

async function enliven(figure) {
  const { kit: kitModule, stage: stageModule } = modules.dataset;
  const { module } = modules.content.querySelector(`[data-name="${figure.dataset.picture}"]`).dataset;
  const [{ kit }, { stage }, { default: picture }] = await Promise.all([kitModule, stageModule, module].map(address => import(address)));
  stage(figure, kit, picture(kit));
}

const near = new IntersectionObserver(
  figures => {
    for (const { target } of figures.filter(figure => figure.isIntersecting)) {
      near.unobserve(target);
      enliven(target);
    }
  },
  { rootMargin: "50% 0px" }
);
document.querySelectorAll("[data-picture]").forEach(figure => near.observe(figure));

const note = document.querySelector("[data-note]");

function unsent({ keptAs, keptBefore }) {
  try {
    return localStorage.getItem(keptAs) || (keptBefore && localStorage.getItem(keptBefore));
  } catch {
    return null;
  }
}

if (note) {
  const listen = () => import(note.dataset.note);
  const nearNote = new IntersectionObserver(found => found.some(one => one.isIntersecting) && listen(), { rootMargin: "50% 0px" });
  if (unsent(note.dataset)) listen();
  else nearNote.observe(note);
}
