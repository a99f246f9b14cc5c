// Short words about what was done, or what was not; they go by themselves.
const STAYS = 6_000; // milliseconds

export function watchToasts() {
  const box = document.getElementById("toasts");
  new MutationObserver(() => fade(box)).observe(box, { childList: true });
  fade(box);
  document.addEventListener("htmx:responseError", () => say(document.body.dataset.sayTrouble));
  document.addEventListener("htmx:sendError", () => say(document.body.dataset.sayOffline));
}

function fade(box) {
  for (const toast of box.querySelectorAll("[data-toast]")) {
    toast.removeAttribute("data-toast");
    setTimeout(() => toast.remove(), STAYS);
  }
}

function say(words) {
  const toast = document.createElement("p");
  toast.className = "toast is-bad";
  toast.dataset.toast = "";
  toast.textContent = words;
  document.getElementById("toasts").append(toast);
}
