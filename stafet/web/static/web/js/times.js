// Minutes left and minutes over go on counting while the page stands.
const MINUTE = 60_000; // milliseconds

export function watchTimes() {
  setInterval(count, 20_000);
}

function count() {
  for (const badge of document.querySelectorAll("[data-due]")) {
    const minutes = Math.floor((Date.parse(badge.dataset.due) - Date.now()) / MINUTE);
    if (Math.abs(minutes) >= 60) continue;
    const words = minutes < 0 ? document.body.dataset.sayOver : document.body.dataset.sayLeft;
    badge.querySelector("[data-words]").textContent = words.replace("{}", Math.abs(minutes));
  }
}
