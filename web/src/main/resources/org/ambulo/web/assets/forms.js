// Forms work without this. With it, what was typed outlives a lost session or a closed page, an answer is kept as soon as it is
// given, and a form is not sent twice by an impatient click (the server would keep it once anyway).

const here = location.pathname;
// A browser may be shared: what one person typed is shown to no other.
const mine = `draft ${document.body.dataset.account ?? ""} ${here}`;
const address = (form) => `${mine} ${form.dataset.draft}`;
const typed = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "password");

function keep(form) {
  const values = typed(form).map((field) =>
    field.type === "checkbox" || field.type === "radio" ? [field.name, field.value, field.checked] : [field.name, field.value]);
  sessionStorage.setItem(address(form), JSON.stringify(values));
}

function restore(form) {
  const draft = sessionStorage.getItem(address(form));
  if (!draft || form.dataset.fresh === "false") {
    return;
  }
  let changed = false;
  for (const [name, value, checked] of JSON.parse(draft)) {
    for (const field of typed(form).filter((one) => one.name === name)) {
      if (checked === undefined) {
        changed ||= field.value !== value;
        field.value = value;
      } else if (field.value === value) {
        changed ||= field.checked !== checked;
        field.checked = checked;
      }
    }
  }
  if (changed) {
    say(form, "What you had typed is here again. It is not sent yet.");
  }
}

function say(form, words) {
  let line = form.querySelector("[data-said]");
  if (!line) {
    line = document.createElement("p");
    line.dataset.said = "";
    line.className = "said";
    line.setAttribute("role", "status");
    form.append(line);
  }
  line.textContent = words;
}

// What the server has taken is no draft any more: the page that says so names the forms.
for (const done of document.querySelectorAll("[data-taken]")) {
  sessionStorage.removeItem(`${mine} ${done.dataset.taken}`);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  restore(form);
  form.addEventListener("input", () => keep(form));
}

for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
}
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// Who logs out leaves nothing behind; a session that only ended keeps its drafts for the same account.
window.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/logout" && !event.defaultPrevented) {
    Object.keys(sessionStorage).filter((key) => key.startsWith("draft ")).forEach((key) => sessionStorage.removeItem(key));
  }
});

// Answers one by one. The one given last goes last; while the network is away they wait, and the page says so.
const WAIT = [1, 2, 5, 10, 30];

function autosave(form) {
  const waiting = new Map();
  let sending = false;
  let failed = 0;

  async function send() {
    if (sending || waiting.size === 0) {
      return;
    }
    sending = true;
    const [name, body] = waiting.entries().next().value;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST", body, credentials: "same-origin", headers: { "HX-Request": "true", "HX-Current-URL": location.href },
      });
      if (answer.status === 401) {
        keep(form);
        location.assign(answer.headers.get("HX-Redirect") ?? "/login");
        return;
      }
      if (answer.status >= 500 || answer.status === 429) {
        throw new Error(String(answer.status));
      }
      if (waiting.get(name) === body) {
        waiting.delete(name);
      }
      failed = 0;
      const target = document.getElementById(form.dataset.target);
      if (target) {
        target.innerHTML = await answer.text();
      }
      say(form, answer.ok ? (waiting.size ? "Saving ..." : "All answers are saved.") : "This answer was not taken; see beside it.");
      sending = false;
      send();
    } catch {
      sending = false;
      say(form, "Not saved yet: the server cannot be reached. It is tried again by itself; keep this page open.");
      setTimeout(send, 1000 * WAIT[Math.min(failed++, WAIT.length - 1)]);
    }
  }

  form.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.name) {
      return;
    }
    const body = new URLSearchParams();
    for (const hidden of form.querySelectorAll("input[type=hidden]")) {
      body.append(hidden.name, hidden.value);
    }
    const group = field.type === "checkbox" ? [...form.elements].filter((one) => one.name === field.name && one.checked) : [field];
    group.forEach((one) => body.append(one.name, one.value));
    body.append("changed", field.name);
    waiting.delete(field.name);
    waiting.set(field.name, body);
    say(form, "Saving ...");
    send();
  });
  window.addEventListener("beforeunload", (event) => {
    if (waiting.size) {
      event.preventDefault();
    }
  });
}

document.querySelectorAll("form[data-autosave]").forEach(autosave);
