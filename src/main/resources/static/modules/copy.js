/* Gives each block of code and each address under [data-copy] a button that puts its text on the clipboard and says so. */
const { copy, copyOf, copied } = document.querySelector("[data-copy]")?.dataset ?? {};

function say(button, word, what) {
  button.textContent = word;
  button.ariaLabel = copyOf.replace(copy, word).replace("{0}", what);
}

function addButton(source) {
  const what = source.getAttribute("aria-label") ?? source.labels[0].textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.lang = document.documentElement.lang;
  say(button, copy, what);
  button.addEventListener("click", async () => {
    const said = document.getElementById("said");
    said.textContent = "";
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    said.textContent = copied;
    say(button, copied, what);
    setTimeout(() => say(button, copy, what), 2000);
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
