// What was said on this phone and is not with the clinic yet. Used by the pages and, in one piece with it, by the worker.
// An entry has a token of its own, so that the clinic takes it once, and the account of whoever said it: nobody else sends it.
self.ambuloOutbox = (() => {
  const news = new BroadcastChannel("ambulo-outbox");

  function store(mode, work) {
    return new Promise((done, failed) => {
      const opening = indexedDB.open("ambulo", 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore("answers", { keyPath: "token" });
        opening.result.createObjectStore("sent", { keyPath: "account" });
      };
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const base = opening.result;
        const change = base.transaction(["answers", "sent"], mode);
        const request = work(change);
        change.oncomplete = () => { base.close(); done(request?.result); };
        change.onerror = change.onabort = () => { base.close(); failed(change.error); };
      };
    });
  }

  const all = () => store("readonly", (change) => change.objectStore("answers").getAll());
  const lastSent = (account) => store("readonly", (change) => change.objectStore("sent").get(account));

  async function keep(account, fields) {
    const entry = { token: crypto.randomUUID(), account, said: Date.now(), fields };
    await store("readwrite", (change) => change.objectStore("answers").add(entry));
    news.postMessage("changed");
    return entry;
  }

  const taken = (entry, at) =>
    store("readwrite", (change) => {
      change.objectStore("answers").delete(entry.token);
      change.objectStore("sent").put({ account: entry.account, at });
    });

  const ask = (init) => fetch("/check-in/outbox", { credentials: "same-origin", cache: "no-store", ...init });
  const HEADERS = { "HX-Request": "true", "HX-Current-URL": "/check-in" };

  async function sendAll() {
    const waiting = await all();
    const clear = { state: "clear", account: "", left: 0 };
    if (waiting.length === 0) {
      return clear;
    }
    const left = (state, account = "") => ({ state, account, left: waiting.length });
    const who = await ask({ headers: HEADERS });
    if (who.status === 401) {
      return left("login");
    }
    if (!who.ok) {
      return left(who.status === 403 ? "login" : "later");
    }
    const me = await who.json();
    const mine = waiting.filter((entry) => entry.account === me.account).sort((a, b) => a.said - b.said);
    let gone = 0;
    let refused = 0;
    for (const entry of mine) {
      const body = new URLSearchParams(entry.fields);
      body.set("_csrf", me.csrf);
      body.set("account", entry.account);
      body.set("token", entry.token);
      body.set("said", entry.said);
      body.set("sent", Date.now());
      const answer = await ask({ method: "POST", body, headers: HEADERS });
      if (answer.status === 401) {
        return { state: "login", account: me.account, left: waiting.length - gone };
      }
      if (answer.ok) {
        await taken(entry, (await answer.json()).at);
        gone += 1;
      } else if (answer.status === 422) {
        refused += 1;
      } else {
        return { state: "later", account: me.account, left: waiting.length - gone };
      }
    }
    const others = waiting.length - mine.length;
    return { state: others ? "others" : refused ? "refused" : "clear", account: me.account, left: others + refused };
  }

  // One tab at a time: the clinic would take an entry once anyway.
  async function send() {
    const came = navigator.locks ? await navigator.locks.request("ambulo-outbox", sendAll) : await sendAll();
    news.postMessage("changed");
    return came;
  }

  return { all, keep, lastSent, send, news };
})();
