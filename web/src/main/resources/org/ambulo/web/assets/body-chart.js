// The body chart by hand: the ticks of the lists are the chart; the regions of the figures press them, and lines are drawn over them.
// Without this the lists alone are filled in and sent.

const SVG = "http://www.w3.org/2000/svg";
const MOST_LINES = 60;
const MOST_POINTS = 120;
const MOVED = 8; // pixels before a press becomes a line
const NEAR = 6; // thousandths between two points of a line

const form = document.querySelector("[data-bodychart]");
const tools = form.querySelectorAll("[data-tools]");
const lines = form.elements.namedItem("strokes");
const told = form.querySelector("[data-told]");
const feelings = [...form.querySelectorAll("[data-felt]")];
const lists = [...form.querySelectorAll("[data-list]")];
const figures = [...form.querySelectorAll("[data-figure]")];
const regions = new Map([...form.querySelectorAll("[data-region]")].map((part) => [part.dataset.region, part]));
const ticks = [...form.querySelectorAll(".ticks input")];
const past = [];

const feltOf = (tick) => tick.name.slice(2);
const wordsOf = (felt) => lists.find((list) => list.dataset.list === felt).querySelector("h2").textContent;
const chosen = () => feelings.find((one) => one.checked).dataset.felt;
const tickOf = (felt, region) => ticks.find((tick) => feltOf(tick) === felt && tick.value === region);
const drawn = () => lines.value.split("\n").filter((line) => line);
const say = (words) => { told.textContent = words; };

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

// What is shown follows from the ticks and the lines.
function showMarks(figure) {
  const parts = [...figure.querySelectorAll("[data-region], [data-echo]")];
  const marks = parts.flatMap((part) => {
    const region = part.dataset.region ?? part.dataset.echo;
    return ticks.filter((tick) => tick.checked && tick.value === region)
      .map((tick) => element("path", { class: "mark", d: part.getAttribute("d"), fill: `url(#felt-${feltOf(tick)})` }));
  });
  figure.querySelector(".marks").replaceChildren(...marks);
}

function showLines(figure) {
  const box = figure.viewBox.baseVal;
  const shown = drawn().map((line) => line.split(" ")).filter(([, view]) => view === figure.dataset.figure).map(([felt, , ...points]) =>
    element("polyline", {
      class: `stroke ${felt}`,
      points: points.map((point) => point.split(",").map(Number))
        .map(([x, y]) => `${(box.x + (box.width * x) / 1000).toFixed(1)},${(box.y + (box.height * y) / 1000).toFixed(1)}`).join(" "),
    }));
  figure.querySelector(".strokes").replaceChildren(...shown);
}

function show() {
  const felt = chosen();
  figures.forEach((figure) => { showMarks(figure); showLines(figure); });
  for (const [region, part] of regions) {
    const marked = ticks.filter((tick) => tick.checked && tick.value === region).map(feltOf);
    part.setAttribute("aria-pressed", String(marked.includes(felt)));
    const others = marked.map(wordsOf).join(", ");
    part.setAttribute("aria-label", others ? `${part.dataset.words}, marked: ${others}` : part.dataset.words);
  }
  for (const list of lists) {
    const count = ticks.filter((tick) => tick.checked && feltOf(tick) === list.dataset.list).length;
    list.querySelector("[data-count]").textContent = count ? `${count} marked` : "";
    list.hidden = list.dataset.list !== felt;
    list.open = true;
  }
}

// Every change can be taken back, one after the other.
const state = () => JSON.stringify([ticks.map((tick) => tick.checked), lines.value]);

function change(work) {
  past.push(state());
  work();
  show();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function toggle(region) {
  const felt = chosen();
  const tick = tickOf(felt, region);
  change(() => { tick.checked = !tick.checked; });
  say(`${regions.get(region).dataset.words}: ${wordsOf(felt)} ${tick.checked ? "marked" : "taken away"}.`);
}

function undo() {
  if (!past.length) {
    say("There is nothing to undo.");
    return;
  }
  const [checked, text] = JSON.parse(past.pop());
  ticks.forEach((tick, at) => { tick.checked = checked[at]; });
  lines.value = text;
  show();
  form.dispatchEvent(new Event("input", { bubbles: true }));
  say("The last change is taken back.");
}

// Keys: one stop for each figure, arrows to the nearest region on that side.
const centre = (part) => {
  const box = part.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const SIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function next(part, [dx, dy]) {
  const from = centre(part);
  let best = null;
  let least = Infinity;
  for (const other of part.parentElement.children) {
    const to = centre(other);
    const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const across = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    if (along > 1 && along + 2 * across < least) {
      least = along + 2 * across;
      best = other;
    }
  }
  return best;
}

function focusOn(part) {
  [...part.parentElement.children].forEach((one) => one.setAttribute("tabindex", one === part ? "0" : "-1"));
  part.focus({ preventScroll: false });
}

function key(event) {
  const part = event.target.closest("[data-region]");
  if (!part) {
    return;
  }
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    toggle(part.dataset.region);
  } else if (SIDES[event.key]) {
    event.preventDefault();
    const to = next(part, SIDES[event.key]);
    if (to) {
      focusOn(to);
    }
  }
}

// Lines: drawn with mouse or pen at any time, with a finger where that is chosen, since it moves the page otherwise.
let line = null;
let justDrawn = false;

function pointOf(figure, event) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(figure.getScreenCTM().inverse());
  const box = figure.viewBox.baseVal;
  const part = (value, from, length) => Math.round(Math.min(1, Math.max(0, (value - from) / length)) * 1000);
  return [part(at.x, box.x, box.width), part(at.y, box.y, box.height)];
}

function begin(event) {
  justDrawn = false;
  if (event.button !== 0 || (event.pointerType === "touch" && !form.classList.contains("drawing"))) {
    return;
  }
  const figure = event.currentTarget;
  line = { figure, id: event.pointerId, from: [event.clientX, event.clientY], points: [pointOf(figure, event)], shown: null };
}

function draw(event) {
  if (!line || event.pointerId !== line.id) {
    return;
  }
  if (!line.shown) {
    if (Math.hypot(event.clientX - line.from[0], event.clientY - line.from[1]) < MOVED) {
      return;
    }
    line.figure.setPointerCapture(line.id);
    line.shown = element("polyline", { class: `stroke ${chosen()}` });
    line.figure.querySelector(".strokes").append(line.shown);
  }
  const point = pointOf(line.figure, event);
  const last = line.points.at(-1);
  if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) {
    line.points.push(point);
  }
  if (line.points.length > MOST_POINTS) {
    line.points = line.points.filter((one, at) => at % 2 === 0 || at === line.points.length - 1);
  }
  const box = line.figure.viewBox.baseVal;
  line.shown.setAttribute("points",
    line.points.map(([x, y]) => `${box.x + (box.width * x) / 1000},${box.y + (box.height * y) / 1000}`).join(" "));
}

function end(event) {
  if (!line || event.pointerId !== line.id) {
    return;
  }
  const done = line;
  line = null;
  if (!done.shown) {
    return;
  }
  justDrawn = event.type === "pointerup";
  if (!justDrawn || done.points.length < 2) {
    show();
  } else if (drawn().length >= MOST_LINES) {
    show();
    say("There are too many lines. Undo some first.");
  } else {
    const text = [chosen(), done.figure.dataset.figure, ...done.points.map((point) => point.join(","))].join(" ");
    change(() => { lines.value = [...drawn(), text].join("\n"); });
    say(`A line is drawn: ${wordsOf(chosen())}.`);
  }
}

function press(event) {
  if (justDrawn) {
    justDrawn = false;
    return;
  }
  const part = event.target.closest("[data-region], [data-echo]");
  if (part) {
    toggle(part.dataset.region ?? part.dataset.echo);
    if (part.dataset.region) {
      focusOn(part);
    }
  }
}

// What the mouse is on shows in the list, and the other way round.
function hover(event) {
  const region = event.target.closest?.("[data-region], [data-echo]")?.dataset ?? {};
  const id = event.type === "pointerover" ? region.region ?? region.echo ?? event.target.closest?.(".tick")?.querySelector("input")?.value : "";
  ticks.forEach((tick) => tick.classList.toggle("hovered", tick.value === id));
  regions.forEach((part, one) => part.classList.toggle("hovered", one === id));
}

function wire(figure) {
  figure.setAttribute("role", "group");
  const parts = [...figure.querySelectorAll("[data-region]")];
  parts.forEach((part, at) => {
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", at === 0 ? "0" : "-1");
  });
  figure.addEventListener("mousedown", (event) => event.preventDefault()); // or a line would select the words it passes
  figure.addEventListener("keydown", key);
  figure.addEventListener("click", press);
  figure.addEventListener("pointerdown", begin);
  figure.addEventListener("pointermove", draw);
  figure.addEventListener("pointerup", end);
  figure.addEventListener("pointercancel", end);
}

form.classList.add("scripted");
tools.forEach((one) => { one.hidden = false; });
const first = lists.find((list) => list.querySelector(".ticks input:checked")) ?? lists[0];
if (!feelings.some((one) => one.checked)) {
  feelings.find((one) => one.dataset.felt === first.dataset.list).checked = true;
}
figures.forEach(wire);
feelings.forEach((one) => one.addEventListener("change", show));
ticks.forEach((tick) => {
  tick.addEventListener("change", () => {
    tick.checked = !tick.checked;
    past.push(state());
    tick.checked = !tick.checked;
    show();
  });
});
form.addEventListener("pointerover", hover);
form.addEventListener("pointerout", hover);
form.querySelector("[data-undo]").addEventListener("click", undo);
form.querySelector("[data-clear]").addEventListener("click", () => {
  change(() => {
    ticks.forEach((tick) => { tick.checked = false; });
    lines.value = "";
  });
  say("All marks and lines are taken away. Undo brings them back.");
});
form.querySelector("[data-drawing]").addEventListener("change", (event) => form.classList.toggle("drawing", event.target.checked));
const wipe = form.querySelector("[data-wipe]");
if (wipe) {
  wipe.hidden = true;
}
show();
