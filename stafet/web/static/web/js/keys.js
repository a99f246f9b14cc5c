// One hand on the keyboard: ? shows the keys, / finds, letters act on what is open or picked.
import { pickedRow, step } from "./rows.js";

export function watchKeys() {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return open("palette", event);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "/") return open("palette", event);
    if (event.key === "?") return open("keys", event);
    if (event.key === "j") return act(event, () => step(1));
    if (event.key === "k") return act(event, () => step(-1));
    if (event.key === "x") return act(event, () => pickedRow()?.querySelector("[type=checkbox]")?.click());
    if (/^[acenot+]$/.test(event.key)) press(event);
  });
}

function open(id, event) {
  event.preventDefault();
  const dialog = document.getElementById(id);
  if (!dialog.open) dialog.showModal();
}

function act(event, what) {
  event.preventDefault();
  what();
}

// The action of the picked card comes first, then that of the open lead, then the page's.
function press(event) {
  const wanted = `[data-key="${event.key}"]`;
  const card = pickedRow()?.closest("[data-row]");
  const action = card?.querySelector(wanted) ?? document.querySelector(`#detail ${wanted}, #page ${wanted}, #nav ${wanted}`);
  if (action) act(event, () => action.click());
}

function isTyping(target) {
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === "INPUT" && !/^(radio|checkbox|button|submit)$/.test(target.type));
}
