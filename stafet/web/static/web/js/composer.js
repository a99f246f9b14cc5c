// One box, several kinds: the tab shows its form; calling opens the call's form for afterwards.
export function watchComposer() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-plain]");
    if (button) return sendPlainly(button, event);
    const link = event.target.closest("[data-compose]");
    const composer = document.querySelector("[data-composer]");
    if (!link || !composer) return;
    const dials = link.getAttribute("href")?.startsWith("tel:");
    if (!dials) event.preventDefault();
    compose(composer, link.dataset.compose, !dials);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.closest("form")?.requestSubmit();
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("[name=due][value=pick]")) target.form.elements.due_at?.showPicker?.();
  });
}

// A preview opens beside the page: sent as a browser sends it, past whatever else listens to the form.
function sendPlainly(button, event) {
  event.preventDefault();
  const { form } = button;
  const { action, target } = form;
  Object.assign(form, { action: button.formAction, target: button.formTarget });
  form.submit();
  Object.assign(form, { action, target });
}

function compose(composer, kind, focus) {
  for (const form of composer.querySelectorAll("form")) form.hidden = form.dataset.kind !== kind;
  for (const tab of composer.querySelectorAll("nav [data-compose]")) {
    if (tab.dataset.compose === kind) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  const form = composer.querySelector(`form[data-kind="${kind}"]`);
  composer.scrollIntoView({ block: "nearest" });
  if (focus) form?.querySelector("textarea, input:not([type=hidden])")?.focus();
}
