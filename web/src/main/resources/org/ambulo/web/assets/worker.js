// Keeps the check-in on the phone, so that it opens without the net, and sends what waits when the net is back.
const KEPT = "ambulo-1";
const CHECK_IN = "/check-in";
const PHONE = ["/", "/today", CHECK_IN, "/progress", "/visits", "/my-messages", "/learn"];
const named = (html) => [...new Set(html.match(/\/assets\/[\w.-]+/g) ?? [])];

// A page that was sent on to the log-in is not the check-in.
async function keepPage(answer) {
  if (!answer.ok || answer.redirected) {
    return;
  }
  const cache = await caches.open(KEPT);
  const files = named(await answer.clone().text());
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
  await cache.put(CHECK_IN, answer);
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (path.startsWith("/assets/") && !files.includes(path)) {
      await cache.delete(request);
    }
  }
}

async function page(request, path, event) {
  try {
    const answer = await fetch(request);
    if (path === CHECK_IN) {
      event.waitUntil(keepPage(answer.clone()).catch(() => {}));
    }
    return answer;
  } catch (unreachable) {
    const kept = await caches.match(CHECK_IN);
    if (!kept) {
      throw unreachable;
    }
    return path === CHECK_IN ? kept : Response.redirect(CHECK_IN);
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(fetch(CHECK_IN).then(keepPage).catch(() => {}));
  self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && PHONE.includes(url.pathname)) {
    event.respondWith(page(event.request, url.pathname, event));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});
// A page that opened while the worker began is not claimed, and what failed while it began is tried again: each page asks for both.
self.addEventListener("message", (event) => {
  if (event.data === "keep") {
    const kept = caches.match(CHECK_IN).then((page) => page ?? fetch(CHECK_IN).then(keepPage)).catch(() => {});
    event.waitUntil(Promise.all([self.clients.claim(), kept]));
  }
});
self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") {
    event.waitUntil(self.ambuloOutbox.send());
  }
});
