// A walk through a page with the Tab key. The test presses the key and calls step() after each.
(() => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const MARKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "stroke", "strokeWidth", "backgroundColor", "borderColor"];

  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  const stops = (element) => shown(element) && !element.disabled && element.tabIndex >= 0;
  const words = (element) => element.outerHTML.slice(0, 160);

  // Where a control shows that it has the focus: itself, what stands for it, or what is around it.
  const faces = (element) =>
    [element, ...(element.labels ?? []), element.nextElementSibling, element.parentElement].filter(Boolean);
  const look = (element) =>
    faces(element).map((face) => MARKS.map((mark) => getComputedStyle(face)[mark]).join(" ")).join("|");

  // Of buttons of which one is chosen, the Tab key comes by one.
  const place = (element) => (element.type === "radio" ? (element.form?.id ?? "") + [...document.forms].indexOf(element.form) + element.name : element);

  const inSight = (element) =>
    [element, ...(element.labels ?? [])].some((face) => {
      const box = face.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [high, low] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      return [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([across, down]) => {
        const top = document.elementFromPoint(left + (right - left) * across, high + (low - high) * down);
        return top !== null && face.contains(top);
      });
    });

  let expected = [];
  let before = new Map();
  let come = new Set();
  let first = null;
  let last = null;
  const wrong = [];

  const mouseOnly = () =>
    [...document.body.querySelectorAll("*")].filter(
      (element) =>
        shown(element) &&
        (element.draggable && !["A", "IMG"].includes(element.tagName) || getComputedStyle(element).cursor === "pointer") &&
        !element.closest(CONTROLS + ", label") &&
        element.querySelector(CONTROLS) === null);

  window.walk = {
    begin() {
      document.querySelectorAll("details").forEach((one) => { one.open = true; });
      expected = [...document.querySelectorAll(CONTROLS)].filter(stops);
      const here = document.activeElement;
      here?.blur();
      before = new Map(expected.map((one) => [one, look(one)]));
      here?.focus();
      mouseOnly().forEach((one) => wrong.push("for a mouse only: " + words(one)));
      return expected.length;
    },

    // Whether the walk is around.
    step() {
      const here = document.activeElement;
      if (here === null || here === document.body || here === last) {
        return expected.length === 0; // beyond the end, or a field within a control
      }
      last = here;
      if (here === first) {
        return true;
      }
      first ??= here;
      come.add(place(here));
      if (before.has(here) && look(here) === before.get(here)) {
        wrong.push("not marked: " + words(here));
      }
      if (!inSight(here)) {
        wrong.push("behind something: " + words(here));
      }
      return false;
    },

    faults() {
      expected.filter((one) => one.isConnected && !come.has(place(one))).forEach((one) => wrong.push("not reached: " + words(one)));
      return wrong;
    },
  };
})();
