// The assessment renews beside the form. Answers of a colleague show in the form too, and a red flag that nobody has acknowledged
// interrupts whoever looks at the patient. Without this, the same stands on the page and the form is saved by its button.

const side = document.getElementById("side");
const form = document.getElementById("answers");
const dialog = document.getElementById("interrupt");
const here = dialog.querySelector("[data-flags-here]");
const waiting = new Set(); // questions whose answer is on its way

const signs = (within) => [...within.querySelectorAll("[data-sign]")].map((flag) => flag.dataset.sign).join(" ");

function interrupt() {
  const template = side.querySelector("template[data-flags]");
  if (template && signs(template.content) !== signs(here)) {
    here.replaceChildren(template.content.cloneNode(true));
  }
  if (!signs(here)) {
    dialog.close();
  } else if (!dialog.matches(":modal")) {
    dialog.close();
    dialog.showModal();
  }
}

function show(finding, answer) {
  for (const field of [...form.elements].filter((one) => one.name === finding)) {
    if (field.type === "radio") {
      field.checked = field.value === answer;
    } else if (document.activeElement !== field) {
      field.value = answer === "unknown" ? "" : answer;
    }
  }
}

function given(finding) {
  const field = form.elements.namedItem(finding);
  return field?.value ?? "";
}

function follow() {
  for (const kept of side.querySelectorAll("data[data-finding]")) {
    const { finding, answer } = kept.dataset;
    const seen = form.elements.namedItem(`seen-${finding}`);
    if (!seen) {
      continue;
    }
    if (waiting.has(finding) && given(finding) === answer) {
      waiting.delete(finding);
    }
    const refused = side.querySelector("[role=alert]");
    if (seen.value !== kept.value && (!waiting.has(finding) || refused)) {
      waiting.delete(finding);
      show(finding, answer);
    }
    seen.value = kept.value;
  }
  interrupt();
}

form.addEventListener("change", (event) => waiting.add(event.target.name));
dialog.addEventListener("cancel", (event) => event.preventDefault());
new MutationObserver(follow).observe(side, { childList: true });
interrupt();
