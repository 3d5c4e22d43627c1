// Keeps a part of the page as it is on the server: asks for it anew whenever the server says that something changed.
const part = document.querySelector("[data-live]");

async function renew() {
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

if (part) {
  let behind = false;
  const source = new EventSource(part.dataset.live);
  source.addEventListener("changed", renew);
  source.addEventListener("error", () => { behind = true; });
  source.addEventListener("open", () => { if (behind) { behind = false; renew(); } });
}
