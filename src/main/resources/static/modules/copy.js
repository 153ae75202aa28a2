/* Gives each block of code under [data-copy] a button that puts its text on the clipboard and says so. */
const { copy, copyOf, copied } = document.querySelector("[data-copy]")?.dataset ?? {};

function addButton(pre) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.lang = document.documentElement.lang;
  button.textContent = copy;
  button.setAttribute("aria-label", copyOf.replace("{0}", pre.getAttribute("aria-label")));
  button.addEventListener("click", async () => {
    const said = document.getElementById("said");
    said.textContent = "";
    await navigator.clipboard.writeText(pre.textContent);
    button.textContent = said.textContent = copied;
    setTimeout(() => (button.textContent = copy), 2000);
  });
  pre.after(button);
}

function addButtons() {
  document.querySelectorAll("[data-copy] pre:has(> code):not(:has(+ .copy))").forEach(addButton);
}

if (copy && navigator.clipboard) {
  addButtons();
  document.addEventListener("htmx:afterSettle", addButtons);
}
