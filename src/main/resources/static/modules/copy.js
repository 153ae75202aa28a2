/* A button with data-copy="id" puts the text of that element on the clipboard and says so in its own words. */
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = document.getElementById("said").textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = label), 2000);
  });
}
