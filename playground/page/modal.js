// A form that the bot opened: a dialog with texts, selects and files.

import { LABEL, TEXT_DISPLAY } from "./components.js";
import { el, iconButton } from "./dom.js";
import { renderMarkdown } from "./markdown.js";
import { modalField } from "./modal_fields.js";

/**
 * Show the modal; `submit(values, files)` may reject with a sentence. `context`: what `renderInline` takes, and `channel`.
 * Returns the dialog.
 */
export function openModal(modal, context, { submit, onclose }) {
  const problem = el("p.option-problem", { role: "alert", testid: "modal-problem" });
  const fields = [];
  const body = modal.components.map((component) => part(component, fields, context));
  const sender = el("button.button.primary", { type: "submit", testid: "modal-submit" }, "Submit");
  const cancel = el("button.button.secondary", { type: "button", onclick: () => dialog.close() }, "Cancel");
  const closer = iconButton("close", "Close", { onclick: () => dialog.close() });
  const form = el(
    "form",
    { novalidate: true },
    el("header", {}, el("h2", { id: "modal-title" }, modal.title), closer),
    el("div.modal-body", {}, body, problem),
    el("footer", {}, cancel, sender),
  );
  const dialog = el("dialog.modal", { "aria-labelledby": "modal-title", testid: "modal" }, form);

  const complain = (wrong) => {
    problem.textContent = wrong ? wrong.problem() : "";
    for (const { node } of fields) node.closest(".modal-field").classList.toggle("wrong", node === wrong?.node);
    wrong?.focus();
  };
  form.addEventListener("input", () => complain(null));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = fields.find((field) => field.problem());
    complain(wrong);
    if (wrong) return;
    const values = fields.filter(({ files }) => !files).map(({ id, value }) => [id, value()]);
    const files = fields.filter((field) => field.files?.().length).map((field) => [field.id, field.files()]);
    sender.disabled = true;
    try {
      await submit(Object.fromEntries(values), Object.fromEntries(files));
      dialog.close();
    } catch (refused) {
      problem.textContent = refused.message;
    } finally {
      sender.disabled = false;
    }
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    onclose();
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
  return dialog;
}

/** A component of a modal; its fields are added to `fields`. */
function part(component, fields, context) {
  if (component.type === TEXT_DISPLAY) return el("div.markdown", {}, renderMarkdown(component.content, context));
  if (component.type === LABEL) return labelled(component.component, component, fields, context);
  return (component.components ?? []).map((each) => labelled(each, each, fields, context)); // an action row
}

function labelled(component, { label, description }, fields, context) {
  const field = modalField(component, label, context);
  if (!field) return el("p.small-print", {}, `${label}: not in this playground`);
  fields.push(field);
  const id = `modal-${component.custom_id}`;
  Object.assign(field.input, { id });
  field.input.dataset.testid = id;
  const mark = component.required === false ? null : el("span.required", { "aria-hidden": "true" }, " *");
  const hint = description && el("p.hint", { id: `${id}-hint` }, description);
  if (hint) field.input.setAttribute("aria-describedby", `${id}-hint`);
  return el("div.modal-field", {}, el("label", { for: id }, label, mark), hint, field.node);
}
