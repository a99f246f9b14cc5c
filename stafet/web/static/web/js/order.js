// Rows of a list are dragged into another order; without this their buttons move them one place.
// A list says where: <tbody data-order="FORM-ID">, each row its key: <tr data-key="7">, and has a [data-grip].

let dragged = null;

function rowUnder(body, y) {
  return [...body.querySelectorAll("tr[data-key]")].find((row) => {
    const box = row.getBoundingClientRect();
    return row !== dragged && y < box.top + box.height / 2;
  });
}

function send(body) {
  const form = document.getElementById(body.dataset.order);
  const keys = [...body.querySelectorAll("tr[data-key]")].map((row) => row.dataset.key);
  form.elements.order.value = keys.join(",");
  form.requestSubmit();
}

export function watchOrder() {
  document.addEventListener("pointerdown", grab);
}

function grab(event) {
  const grip = event.target.closest("[data-grip]");
  if (!grip) return;
  event.preventDefault();
  dragged = grip.closest("tr");
  const body = dragged.parentElement;
  const before = dragged.nextElementSibling;
  dragged.classList.add("dragged");
  // A row that moves in the document loses a pointer that it had captured: the document listens instead.
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener("pointermove", (moved) => {
    const under = rowUnder(body, moved.clientY) ?? null;
    if (under !== dragged.nextElementSibling) body.insertBefore(dragged, under);
  }, { signal });
  const drop = () => {
    listening.abort();
    dragged.classList.remove("dragged");
    const stayed = dragged.nextElementSibling === before;
    dragged = null;
    if (!stayed) send(body);
  };
  document.addEventListener("pointerup", drop, { signal });
  document.addEventListener("pointercancel", drop, { signal });
}
