// What is ticked stays ticked when a list refreshes by itself.
let kept = [];

export function watchTicks() {
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (!("keepsTicks" in detail.target.dataset)) return;
    kept = [...detail.target.querySelectorAll("[type=checkbox]:checked")].map((box) => box.value);
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (!("keepsTicks" in detail.target.dataset)) return;
    for (const box of document.querySelectorAll("[data-keeps-ticks] [type=checkbox]")) box.checked = kept.includes(box.value);
  });
}
