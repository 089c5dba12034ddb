// Without this script the browser's own menu prints the page as well, so the button only appears with it.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
