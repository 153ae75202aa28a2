/* Gives each block of code and each address under [data-copy] a button that puts its text on the clipboard and says so. */
const { copy, copyOf, copied } = document.querySelector("[data-copy]")?.dataset ?? {};

function addButton(source) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.lang = document.documentElement.lang;
  button.textContent = copy;
  button.setAttribute("aria-label", copyOf.replace("{0}", source.getAttribute("aria-label") ?? source.labels[0].textContent));
  button.addEventListener("click", async () => {
    const said = document.getElementById("said");
    said.textContent = "";
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = said.textContent = copied;
    setTimeout(() => (button.textContent = copy), 2000);
  });
  source.after(button);
}

function addButtons() {
  document.querySelectorAll("[data-copy] :is(pre:has(> code), input[readonly]):not(:has(+ .copy))").forEach(addButton);
}

if (copy && navigator.clipboard) {
  addButtons();
  document.addEventListener("htmx:afterSettle", addButtons);
}
