// The board works without this: each appointment is a link to a page where it is moved. With it that page opens over the board, and an
// appointment is carried to another place by mouse or keys. All of them send the same form; the server says whether it may be.
const board = document.getElementById("board");
const form = document.getElementById("boardmove");
const says = document.getElementById("boardsays");
let held = null; // the appointment in hand
let aim = null; // the place it would go to

function say(words) {
  says.textContent = words;
}

function mark(cell) {
  aim?.classList.remove("aim");
  aim = cell;
  aim?.classList.add("aim");
}

function take(visit) {
  held = visit;
  visit.classList.add("held");
}

function leave() {
  held?.classList.remove("held");
  held = null;
  mark(null);
}

function put(cell) {
  const fields = form.elements;
  fields.visit.value = held.dataset.visit;
  fields.version.value = held.dataset.version;
  fields.start.value = cell.dataset.start;
  fields.staff.value = cell.dataset.staff;
  leave();
  form.requestSubmit();
}

const place = (target) => target.closest?.("td[data-start]");

board.addEventListener("dragstart", (event) => {
  const visit = event.target.closest(".visit[draggable=true]");
  if (visit) {
    take(visit);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", visit.dataset.visit);
  }
});
board.addEventListener("dragover", (event) => {
  const cell = held && place(event.target);
  if (cell) {
    event.preventDefault();
    mark(cell);
  }
});
board.addEventListener("drop", (event) => {
  const cell = held && place(event.target);
  if (cell) {
    event.preventDefault();
    put(cell);
  }
});
board.addEventListener("dragend", leave);

// Keys: M takes the appointment in hand, arrows choose a place, Enter puts it there, Escape leaves it where it was.
const cells = () => [...board.querySelectorAll("td[data-start]")];
const words = (cell) => {
  const heading = [...board.querySelectorAll("thead th a")].at(columns().indexOf(cell.dataset.staff + cell.dataset.start.slice(0, 10)));
  return `${cell.dataset.start.slice(11)}, ${heading?.textContent ?? ""}${cell.classList.contains("free") ? "" : cell.classList.contains("off") ? ", not at work" : ", taken"}`;
};
const columns = () => [...new Set(cells().map((cell) => cell.dataset.staff + cell.dataset.start.slice(0, 10)))];

function step(key) {
  const all = columns();
  const column = all.indexOf(aim.dataset.staff + aim.dataset.start.slice(0, 10));
  const own = (name) => cells().filter((cell) => cell.dataset.staff + cell.dataset.start.slice(0, 10) === name)
    .sort((one, other) => one.dataset.start.localeCompare(other.dataset.start));
  if (key === "ArrowUp" || key === "ArrowDown") {
    const list = own(all[column]);
    return list[list.indexOf(aim) + (key === "ArrowUp" ? -1 : 1)];
  }
  const next = all[column + (key === "ArrowLeft" ? -1 : 1)];
  return next && own(next).findLast((cell) => cell.dataset.start.slice(11) <= aim.dataset.start.slice(11));
}

board.addEventListener("keydown", (event) => {
  const visit = event.target.closest(".visit[draggable=true]");
  if (!held && visit && event.key.toLowerCase() === "m" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    take(visit);
    mark(place(visit));
    say(`${visit.querySelector("a").textContent} in hand. Arrows choose a place, Enter puts it there, Escape leaves it.`);
  } else if (held && event.key.startsWith("Arrow")) {
    event.preventDefault();
    const next = step(event.key);
    if (next) {
      mark(next);
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
      say(words(next));
    }
  } else if (held && event.key === "Enter") {
    event.preventDefault();
    put(aim);
  } else if (held && event.key === "Escape") {
    leave();
    say("Left where it was.");
  }
});

// The page of an appointment, over the board.
const dialog = document.createElement("dialog");
dialog.className = "boarddialog";
dialog.setAttribute("aria-label", "Appointment");
document.querySelector("main").append(dialog);
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest("[data-close]")) {
    event.preventDefault();
    dialog.close();
  }
});

board.addEventListener("click", async (event) => {
  const link = event.target.closest(".visit a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  try {
    const answer = await fetch(link.href, { credentials: "same-origin", headers: { "HX-Request": "true" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-dialog]");
    if (!answer.ok || !page) {
      throw new Error(String(answer.status));
    }
    dialog.replaceChildren(...page.childNodes);
    for (const back of dialog.querySelectorAll("input[name=back]")) {
      back.value = form.elements.back.value;
    }
    dialog.showModal();
  } catch {
    location.assign(link.href);
  }
});
