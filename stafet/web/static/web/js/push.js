// Lets this device be told of notices, and says whether it is.
export function watchPush() {
  watch();
  document.addEventListener("htmx:afterSettle", watch);
}

async function watch() {
  const box = document.querySelector("[data-push]:not([data-watched])");
  if (!box) return;
  box.dataset.watched = "";
  const button = box.querySelector("#add-device button");
  if (!("PushManager" in window) || !navigator.serviceWorker) return say(box, "sayUnable");
  button.addEventListener("click", (event) => {
    event.preventDefault();
    add(box, button.form);
  });
  button.hidden = false;
  const worker = await navigator.serviceWorker.ready;
  const own = await worker.pushManager.getSubscription();
  for (const line of box.querySelectorAll("[data-endpoint]")) {
    if (!own || line.dataset.endpoint !== own.endpoint) continue;
    line.querySelector(".this-one").hidden = false;
    line.querySelector("form").addEventListener("submit", () => own.unsubscribe());
    button.hidden = true;
  }
}

async function add(box, form) {
  if ((await Notification.requestPermission()) !== "granted") return say(box, "sayDenied");
  try {
    const worker = await navigator.serviceWorker.ready;
    const own = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(box.dataset.push) });
    const { endpoint, keys } = own.toJSON();
    for (const [name, value] of Object.entries({ endpoint, ...keys, name: nameOfThis() })) {
      if (form.elements[name]) form.elements[name].value = value;
    }
    form.submit();
  } catch {
    say(box, "sayUnable");
  }
}

function say(box, words) {
  const line = box.querySelector("[role=status]");
  line.textContent = line.dataset[words];
}

function nameOfThis() {
  const agent = navigator.userAgent;
  const place = ["iPhone", "iPad", "Android", "Windows", "Mac", "Linux"].find((one) => agent.includes(one)) ?? "";
  const browser = ["Firefox", "Edg", "Chrome", "Safari"].find((one) => agent.includes(one)) ?? "";
  return [browser === "Edg" ? "Edge" : browser, place].filter(Boolean).join(", ");
}

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
