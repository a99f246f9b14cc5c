// Pages that were seen stay readable without a connection: the service worker keeps them, this says how old they are.
const SETTLED = 1_500; // milliseconds; who only passes through a lead has not read it

let leaving = null;

export async function watchOffline() {
  sayAsOf();
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  try {
    await serviceWorker.register(document.body.dataset.worker, { scope: "/" });
    await serviceWorker.ready;
  } catch {
    return; // refused by the browser: everything works, but only with a connection
  }
  keepSoon();
  serviceWorker.addEventListener("controllerchange", keepSoon);
  document.addEventListener("htmx:pushedIntoHistory", keepSoon);
}

function keepSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (!document.documentElement.classList.contains("is-offline")) {
      navigator.serviceWorker.controller?.postMessage({ keep: location.href });
    }
  }, SETTLED);
}

// What was loaded out of the browser's own store tells when it was true.
function sayAsOf() {
  const root = document.documentElement;
  const bar = document.querySelector("[data-say-as-of]");
  if (!root.dataset.keptAt || !bar) return;
  const at = new Date(root.dataset.keptAt);
  const isToday = at.toDateString() === new Date().toDateString();
  const shape = isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
  bar.textContent = bar.dataset.sayAsOf.replace("{}", new Intl.DateTimeFormat(root.lang, shape).format(at));
}
