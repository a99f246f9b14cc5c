// Going through a list: j and k move the focus, and the opened row stays marked.
export function watchRows() {
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.target?.id !== "detail") return;
    for (const row of document.querySelectorAll("#rows [aria-current]")) row.removeAttribute("aria-current");
    detail.elt.setAttribute("aria-current", "true");
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.id !== "detail") return;
    detail.target.scrollTop = 0;
    detail.target.closest(".columns")?.classList.add("is-open");
    const rows = document.getElementById("rows");
    const number = detail.target.querySelector("[data-lead]")?.dataset.lead;
    if (!rows || !number) return;
    const address = new URL(rows.getAttribute("hx-get"), location.href);
    address.searchParams.set("opened", number);
    rows.setAttribute("hx-get", address.pathname + address.search);
  });
}

export function pickedRow() {
  return document.activeElement?.closest("[data-row]") ?? null;
}

export function step(by) {
  const rows = [...document.querySelectorAll("#page [data-row]")];
  if (!rows.length) return;
  const here = pickedRow() ?? document.querySelector("#page [data-row][aria-current]");
  const next = rows[Math.min(rows.length - 1, Math.max(0, here ? rows.indexOf(here) + by : 0))];
  const target = next.matches("a") ? next : next.querySelector("a");
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}
