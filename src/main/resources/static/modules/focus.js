/* After htmx has put something new into the page, the keyboard goes where the answer says: to [data-focus]. */
document.addEventListener("htmx:afterSettle", event => {
  const wanted = event.detail.elt.querySelector?.("[data-focus]") ?? event.detail.elt.closest?.("[data-focus]");
  wanted?.focus();
});
