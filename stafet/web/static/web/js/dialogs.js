// A part that lands in #dialog opens as a dialog; whatever was asked is answered there or put away.
const overlay = document.getElementById("overlay");

export function watchDialogs() {
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.id === "dialog") show();
    if (detail.target.id === "page") overlay.close();
    // What does not fit stands where the form says it, which may be far from what was pressed.
    if (detail.target.id.endsWith("-wrong")) detail.target.scrollIntoView({ block: "center" });
  });
  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (close && overlay.contains(close)) {
      event.preventDefault();
      overlay.close();
    }
    const opener = event.target.closest("[data-open]");
    if (opener) {
      event.preventDefault();
      document.getElementById(opener.dataset.open)?.showModal();
    }
  });
  for (const dialog of document.querySelectorAll("dialog")) closeOnBackdrop(dialog);
  overlay.addEventListener("close", () => document.getElementById("dialog").replaceChildren());
}

function show() {
  overlay.classList.toggle("slim", Boolean(overlay.querySelector("[data-slim]")));
  if (!overlay.open) overlay.showModal();
  // What still has to be picked comes before what is proposed.
  const open = overlay.querySelector(".inner input[type=radio]:invalid");
  const first = open ?? overlay.querySelector(".inner input:checked") ?? overlay.querySelector(".inner input:not([type=hidden]), .inner select, .inner textarea, footer .go");
  first?.focus();
}

function closeOnBackdrop(dialog) {
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog && !isDirty(dialog)) dialog.close();
  });
}

// A half-filled form does not vanish because a thumb slipped.
function isDirty(dialog) {
  return [...dialog.querySelectorAll("textarea, input:not([type=hidden], [type=radio], [type=search])")].some(
    (field) => field.value !== field.defaultValue,
  );
}
