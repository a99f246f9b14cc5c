// Asks every few seconds whether anything changed for this person, and then lets the live parts refresh.
const EVERY = 3_000; // milliseconds
const RESTING = 15_000; // milliseconds, while nobody looks

let seen = null;

export function watchPulse() {
  document.addEventListener("visibilitychange", () => document.hidden || beat());
  window.addEventListener("online", beat);
  window.addEventListener("offline", () => offline(true));
  document.addEventListener("htmx:pushedIntoHistory", here);
  document.addEventListener("htmx:afterSettle", here);
  loop();
}

async function loop() {
  await beat();
  setTimeout(loop, document.hidden ? RESTING : EVERY);
}

async function beat() {
  try {
    const answer = await fetch(document.body.dataset.pulse, { headers: seen ? { "If-None-Match": seen } : {}, cache: "no-store" });
    offline(false);
    if (answer.status === 304 || !answer.ok) return;
    const now = answer.headers.get("ETag");
    if (seen !== null && now !== seen) refresh();
    seen = now;
  } catch {
    offline(true);
  }
}

// The navigation marks the place that the page has become, whichever answer came last.
function here() {
  const first = location.pathname.split("/")[1];
  const place = { accounts: "contacts", captures: "inbox" }[first] ?? first;
  for (const link of document.querySelectorAll("#nav a:not(.brand, .find), .tabbar > a")) {
    if (link.getAttribute("href") === `/${place}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// A part in which somebody is writing is left alone until they are done.
function refresh() {
  for (const part of document.querySelectorAll("[data-live]")) {
    const busy = [...part.querySelectorAll("textarea, input:not([type=hidden])")].some((field) => field.value !== field.defaultValue);
    if (!busy) window.htmx.trigger(part, "refresh");
  }
}

function offline(is) {
  if (!is && document.documentElement.dataset.keptAt) return location.reload(); // the way is open again
  document.documentElement.classList.toggle("is-offline", is);
}
