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
  const before = dragged.nextElementSibling;
  dragged.classList.add("dragged");
  grip.setPointerCapture(event.pointerId);
  const move = (moved) => {
    const body = dragged.parentElement;
    body.insertBefore(dragged, rowUnder(body, moved.clientY) ?? null);
  };
  const drop = () => {
    grip.removeEventListener("pointermove", move);
    dragged.classList.remove("dragged");
    const body = dragged.parentElement;
    const stayed = dragged.nextElementSibling === before;
    dragged = null;
    if (!stayed) send(body);
  };
  grip.addEventListener("pointermove", move);
  grip.addEventListener("pointerup", drop, { once: true });
  grip.addEventListener("pointercancel", drop, { once: true });
}
