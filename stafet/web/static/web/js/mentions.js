// Naming somebody in a note: after an @ the names that fit; arrows pick, Enter or a tap takes one.
const WAIT = 150; // milliseconds after the last letter
const FRAGMENT = /(?:^|[^\p{L}\p{N}_])@([^@\n]{0,40})$/u;
let timer = null;
let latest = 0;

export function watchMentions() {
  document.addEventListener("input", ({ target }) => {
    if (target.id !== "note-text") return;
    clearTimeout(timer);
    timer = setTimeout(() => look(target), WAIT);
  });
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("focusout", ({ target }) => target.id === "note-text" && setTimeout(close, WAIT));
  // A press would take the focus away from the text before it counts as a click.
  document.addEventListener("pointerdown", (event) => event.target.closest("#note-names") && event.preventDefault());
  document.addEventListener("click", ({ target }) => take(target.closest("#note-names [role=option]")));
}

const names = () => document.getElementById("note-names");
const options = () => [...(names()?.querySelectorAll("[role=option]") ?? [])];
const before = (field) => field.value.slice(0, field.selectionStart);

async function look(field) {
  const typed = FRAGMENT.exec(before(field))?.[1];
  if (typed === undefined) return close();
  const mine = ++latest;
  const answer = await fetch(`${document.body.dataset.colleagues}?q=${encodeURIComponent(typed)}`).catch(() => null);
  if (mine !== latest || !answer?.ok) return;
  close();
  const list = document.createRange().createContextualFragment(await answer.text()).querySelector("#note-names");
  if (!list) return;
  field.after(list);
  field.setAttribute("aria-controls", "note-names");
  pick(field, 0);
}

function onKey(event) {
  const all = options();
  if (event.target.id !== "note-text" || !all.length || event.ctrlKey || event.metaKey) return;
  const at = all.findIndex((one) => one.ariaSelected === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    pick(event.target, (at + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length);
  } else if (event.key === "Enter" || event.key === "Tab") take(all[at]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function pick(field, at) {
  for (const [number, one] of options().entries()) one.ariaSelected = String(number === at);
  field.setAttribute("aria-activedescendant", options()[at].id);
}

function take(option) {
  const field = document.getElementById("note-text");
  if (!option || !field) return;
  const from = before(field).lastIndexOf("@");
  field.setRangeText(`@${option.dataset.name} `, from, field.selectionStart, "end");
  field.focus();
  close();
}

function close() {
  names()?.remove();
  document.getElementById("note-text")?.removeAttribute("aria-activedescendant");
}
