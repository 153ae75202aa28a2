/* In a list of contents, the entry of the section being read is the current one. */
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
