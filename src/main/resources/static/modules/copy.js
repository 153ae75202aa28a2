/* Gives each block of code under [data-copy] a button that puts its text on the clipboard and says so. */
const { copy, copyOf, copied } = document.querySelector("[data-copy]")?.dataset ?? {};

function addButton(pre) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = copy;
  button.setAttribute("aria-label", copyOf.replace("{0}", pre.getAttribute("aria-label")));
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(pre.textContent);
    button.textContent = document.getElementById("said").textContent = copied;
    setTimeout(() => (button.textContent = copy), 2000);
  });
  pre.after(button);
}

if (copy && navigator.clipboard) document.querySelectorAll("[data-copy] pre:has(> code)").forEach(addButton);
