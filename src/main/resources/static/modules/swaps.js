/*
 * Around every change that goes through htmx: the request says which parts of the page (data-part) show it and gets those
 * back; afterwards the keyboard goes where the answer says (data-focus).
 */
document.addEventListener("htmx:configRequest", event => {
  if (event.detail.verb === "get") return;
  const parts = [...document.querySelectorAll("[data-part]")].map(element => element.dataset.part);
  event.detail.parameters.set("parts", [...new Set(parts)].join(" "));
});

document.addEventListener("htmx:afterSettle", event => {
  const { elt } = event.detail;
  (elt.matches("[data-focus]") ? elt : elt.querySelector("[data-focus]"))?.focus();
});
