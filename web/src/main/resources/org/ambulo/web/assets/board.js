// The board works without this: each appointment is a link to a page where it is moved. With it that page opens over the board, and an
// appointment is carried to another place by mouse or keys. All of them send the same form; the server says whether it may be.
const board = document.getElementById("board");
const form = document.getElementById("boardmove");
const says = document.getElementById("boardsays");
let held = null; // the appointment in hand
let aim = null; // the place it would go to

const headings = () => [...board.querySelectorAll("th[data-staff]")];
const column = (cell) => Number(cell.dataset.c);
const time = (cell) => cell.parentElement.dataset.at;
const idOf = (visit) => visit.querySelector("a").pathname.split("/").at(-1);

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
  const to = headings()[column(cell)].dataset;
  fields.visit.value = idOf(held);
  fields.version.value = held.dataset.version;
  fields.start.value = `${to.day}T${time(cell)}`;
  fields.staff.value = to.staff;
  leave();
  form.requestSubmit();
}

const place = (target) => target.closest?.("td[data-c]");

board.addEventListener("dragstart", (event) => {
  const visit = event.target.closest(".visit[draggable=true]");
  if (visit) {
    take(visit);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", idOf(visit));
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
const words = (cell) =>
  `${time(cell)}, ${headings()[column(cell)].querySelector("a").textContent}${cell.className.includes("taken") ? ", taken" : cell.classList.contains("off") ? ", not at work" : ""}`;

function step(key) {
  const own = (number) => [...board.querySelectorAll(`td[data-c="${number}"]`)];
  if (key === "ArrowUp" || key === "ArrowDown") {
    const list = own(column(aim));
    return list[list.indexOf(aim) + (key === "ArrowUp" ? -1 : 1)];
  }
  return own(column(aim) + (key === "ArrowLeft" ? -1 : 1)).findLast((cell) => time(cell) <= time(aim));
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
