// Calling opens the phone; what asks how it went waits here meanwhile: one tap, when the call is over.
const hasRoom = matchMedia("(width >= 48rem)");

export function watchCalls() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='tel:'][data-after]");
    if (!link) return;
    // Beside a lead or a card there is room for the box that asks the same, and the rest can be read during the call.
    if (hasRoom.matches && link.dataset.compose && document.querySelector("[data-composer]")) return;
    window.htmx.ajax("GET", link.dataset.after, { target: "#dialog" });
  });
}
