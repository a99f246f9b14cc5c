// Keeps what was seen readable without a connection. Static files never change under their address; of pages the
// desk, the list and the last leads are kept, with the time at which they were true. Leaving forgets them all.
const given = {{ given|safe }};
const STATIC = `stafet-static-${given.version}`;
const PAGES = "stafet-pages";
const MOST = 60; // pages; the oldest go first
const FRESH = 10_000; // milliseconds in which a page is not fetched a second time to be kept
let era = 0; // grows when somebody leaves: what is still under way for them is not kept
const KEPT = /^\/(desk|leads|tasks|leads\/\d+|tasks\/\d+)$/;

self.addEventListener("install", (event) => {
  event.waitUntil(prepare());
});

async function prepare() {
  const cache = await caches.open(STATIC);
  await cache.addAll([...given.shell, given.offline]);
  await self.skipWaiting();
}

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("stafet-static-") && name !== STATIC) await caches.delete(name);
  }
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (url.pathname === given.logOut || url.pathname === given.logIn) event.waitUntil(forget());
  if (url.pathname === given.logOut) event.waitUntil(beToldNoLonger());
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/static/")) event.respondWith(fromCacheFirst(request));
  else if (request.mode === "navigate") event.respondWith(fromNetworkFirst(request, url));
});

// A sign that there is something to read comes without a word of what: those are fetched by whoever is logged in here.
self.addEventListener("push", (event) => {
  event.waitUntil(announce(event.data?.json().notice));
});

async function announce(notice) {
  let told = { title: given.news, body: "", url: given.notices };
  try {
    const answer = await fetch(given.words.replace("/0/", `/${notice}/`), { headers: { Accept: "application/json" } });
    if (answer.ok && !answer.redirected) told = await answer.json();
  } catch {
    // Without a connection, or after a log-out, it says only that there is something.
  }
  await self.registration.showNotification(told.title, { body: told.body, tag: `notice-${notice}`, icon: given.icon, data: told.url });
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data ?? given.notices, location.href)));
});

async function open(url) {
  const windows = await self.clients.matchAll({ type: "window" });
  const there = windows.find((one) => new URL(one.url).origin === url.origin);
  if (!there) return self.clients.openWindow(url);
  await there.focus();
  return there.navigate(url);
}

// A page that changed without being loaded says so, and is kept as it would load now.
self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keepAnew(new URL(event.data.keep, location.href)));
});

async function fromCacheFirst(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function fromNetworkFirst(request, url) {
  try {
    const begun = era;
    const answer = await fetch(request);
    await keep(url, answer.clone(), begun);
    return answer;
  } catch {
    return (await kept(url)) ?? (await caches.match(given.offline));
  }
}

async function keepAnew(url) {
  if (!isKept(url)) return;
  const there = await (await caches.open(PAGES)).match(address(url));
  if (there && Date.now() - Date.parse(there.headers.get("X-Kept-At")) < FRESH) return;
  try {
    const begun = era;
    await keep(url, await fetch(address(url), { headers: { Accept: "text/html" } }), begun);
  } catch {
    // Without a connection what is kept stays.
  }
}

async function beToldNoLonger() {
  await (await self.registration.pushManager?.getSubscription())?.unsubscribe();
}

async function forget() {
  era += 1;
  await caches.delete(PAGES);
}

async function keep(url, answer, begun) {
  if (answer.redirected && new URL(answer.url).pathname === given.logIn) return forget();
  if (!isKept(url) || !answer.ok || answer.redirected) return;
  const at = new Date().toISOString();
  const headers = new Headers(answer.headers);
  headers.set("X-Kept-At", at);
  const page = (await answer.text()).replace("<html ", `<html class="is-offline" data-kept-at="${at}" `);
  if (begun !== era) return;
  const cache = await caches.open(PAGES);
  await cache.delete(address(url)); // so that the order is that of the last sight
  await cache.put(address(url), new Response(page, { status: 200, headers }));
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(key);
}

async function kept(url) {
  const cache = await caches.open(PAGES);
  return (await cache.match(address(url))) ?? cache.match(address(url), { ignoreSearch: true });
}

const isKept = (url) => KEPT.test(url.pathname);
const address = (url) => url.pathname + url.search;
