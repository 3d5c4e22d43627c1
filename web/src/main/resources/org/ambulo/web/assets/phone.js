// The patient's pages: keeps a check-in on the phone first, then sends it; says what waits, and lets nobody log out unaware of it.
const outbox = self.ambuloOutbox;
const WAIT = [2, 5, 15, 60, 300];
const form = document.querySelector("form[data-outbox]");
const line = document.getElementById("kept");
let tries = 0;
let timer;
let state = "clear";

navigator.serviceWorker?.register("/worker.js").catch(() => {});
navigator.serviceWorker?.ready.then((worker) => worker.active?.postMessage("keep"));

const answers = (count) => (count === 1 ? "Your check-in is" : `${count} check-ins are`);

function words(mine, others, last) {
  if (mine && state === "login") {
    return `${answers(mine)} kept on this phone, not sent yet. Log in to send.`;
  }
  if (mine && state === "refused") {
    return `${answers(mine)} kept on this phone. The clinic could not read it. Please call us.`;
  }
  if (mine) {
    return `${answers(mine)} kept on this phone, not sent yet. We try again on our own.`;
  }
  const kept = others ? " Someone else's check-in is kept on this phone. It goes out when they log in." : "";
  return (last ? `Sent ${last.at}.` : "") + kept;
}

async function show() {
  if (!line || !form) {
    return;
  }
  const account = form.dataset.outbox;
  const waiting = await outbox.all();
  const mine = waiting.filter((entry) => entry.account === account).length;
  line.textContent = words(mine, waiting.length - mine, await outbox.lastSent(account));
  line.classList.toggle("waiting", mine > 0);
  if (mine && state === "login") {
    const link = document.createElement("a");
    link.href = "/login?next=/check-in";
    link.textContent = "Log in";
    line.append(" ", link);
  }
}

async function send() {
  clearTimeout(timer);
  try {
    state = (await outbox.send()).state;
  } catch {
    state = "later";
  }
  if (state === "later") {
    timer = setTimeout(send, 1000 * WAIT[Math.min(tries++, WAIT.length - 1)]);
  } else {
    tries = 0;
  }
  await show();
}

async function later() {
  const worker = await navigator.serviceWorker?.ready;
  await worker?.sync?.register("outbox");
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  delete form.dataset.sent;
  const fields = [...new FormData(form)].filter(([name, value]) => value && name !== "_csrf" && name !== "sending");
  if (fields.length === 0) {
    line.textContent = "Nothing to send yet. Pick a number or an answer first.";
    line.scrollIntoView({ block: "center" });
    return;
  }
  // Read and emptied at once, so that a second tap has nothing to send.
  const helps = ["emergency", "urgent"].find((help) => form.querySelector(`input.${help}:checked`));
  const before = [...form.elements].map((field) => [field, field.checked]);
  for (const field of form.elements) {
    field.checked = field.type === "radio" && field.value === "";
  }
  outbox.keep(form.dataset.outbox, fields).then(
    () => {
      sessionStorage.removeItem(`draft ${location.pathname} ${form.dataset.draft}`);
      form.dataset.help = helps ?? "";
      (helps ? form.querySelector(`.net.${helps}`) : line).scrollIntoView({ block: "center" });
      show();
      send();
      later().catch(() => {});
    },
    // This phone keeps nothing (a private window, for instance): the form goes as any form.
    () => {
      before.forEach(([field, checked]) => { field.checked = checked; });
      form.submit();
    });
});

document.querySelector("form[action='/logout']")?.addEventListener("submit", async (event) => {
  const out = event.target;
  if (out.dataset.sure) {
    return;
  }
  event.preventDefault();
  const forget = async () => {
    out.dataset.sure = "yes";
    delete out.dataset.sent;
    await self.caches?.delete("ambulo-1");
    out.requestSubmit();
  };
  const waiting = await outbox.all().catch(() => []);
  if (waiting.length === 0) {
    forget();
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.className = "unsent";
  const text = document.createElement("p");
  text.textContent = `${answers(waiting.length)} not sent yet. It stays on this phone. It goes out when you log in here again.`;
  const stay = document.createElement("button");
  stay.textContent = "Stay logged in";
  const go = document.createElement("button");
  go.textContent = "Log out";
  go.className = "second";
  stay.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => { dialog.close(); forget(); });
  dialog.addEventListener("close", () => { delete out.dataset.sent; dialog.remove(); });
  dialog.append(text, stay, go);
  document.body.append(dialog);
  dialog.showModal();
});

window.addEventListener("online", send);
document.addEventListener("visibilitychange", () => { if (!document.hidden) { send(); } });
outbox.news.addEventListener("message", show);
show();
send();
