// Keeps parts of the page as they are on the server: asks for a part anew whenever the server says that something changed.
async function renew(part) {
  const answer = await fetch(part.dataset.part, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
  if (answer.status === 401) {
    location.reload();
    return;
  }
  if (!answer.ok) {
    return;
  }
  const open = [...part.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
  part.innerHTML = await answer.text();
  for (const summary of part.querySelectorAll("details > summary")) {
    summary.parentElement.open = open.includes(summary.textContent);
  }
}

// One request at a time for each part, and at most one a second: what changes meanwhile is shown by the one after it.
const PAUSE = 1000;
const busy = new Map();

async function soon(part) {
  if (busy.has(part)) {
    busy.set(part, true);
    return;
  }
  busy.set(part, false);
  await renew(part).catch(() => {});
  setTimeout(() => {
    const again = busy.get(part);
    busy.delete(part);
    if (again) {
      soon(part);
    }
  }, PAUSE);
}

// One stream for each address, however many parts listen to it.
const parts = Map.groupBy(document.querySelectorAll("[data-live]"), (part) => part.dataset.live);
for (const [address, listening] of parts) {
  const all = () => listening.forEach(soon);
  const source = new EventSource(address);
  source.addEventListener("changed", all);
  source.addEventListener("ready", all); // what changed before the stream was open, at first or again
}
