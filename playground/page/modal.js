// A form that the bot opened: a dialog with texts, selects and files.

import { FILE_UPLOAD, LABEL, STRING_SELECT, TEXT_DISPLAY, TEXT_INPUT } from "./components.js";
import { el, iconButton } from "./dom.js";
import { renderMarkdown } from "./markdown.js";

const PARAGRAPH = 2; // the style of a text input with several lines

/** Show the modal; `submit(values, files)` may reject with a sentence. Returns the dialog. */
export function openModal(modal, markup, { submit, onclose }) {
  const problem = el("p.option-problem", { role: "alert" });
  const fields = [];
  const body = modal.components.map((component) => part(component, fields, markup));
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

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = fields.find((field) => field.problem());
    problem.textContent = wrong ? wrong.problem() : "";
    if (wrong) {
      wrong.input.focus();
      return;
    }
    const values = fields.filter(({ file }) => !file).map(({ id, value }) => [id, value()]);
    const files = fields.filter(({ file }) => file?.()).map(({ id, file }) => [id, file()]);
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
  fields[0]?.input.focus();
  return dialog;
}

/** A component of a modal; its fields are added to `fields`. */
function part(component, fields, markup) {
  if (component.type === TEXT_DISPLAY) return el("div.markdown", {}, renderMarkdown(component.content, markup));
  if (component.type === LABEL) return labelled(component.component, component.label, component.description, fields);
  return (component.components ?? []).map((each) => labelled(each, each.label, null, fields)); // an action row
}

function labelled(component, label, description, fields) {
  const field = fieldOf(component, label);
  if (!field) return el("p.small-print", {}, `${label}: not in this playground`);
  fields.push(field);
  const id = `modal-${component.custom_id}`;
  Object.assign(field.input, { id });
  field.input.dataset.testid = id;
  const mark = component.required === false ? null : el("span.required", { "aria-hidden": "true" }, " *");
  const hint = description && el("p.hint", {}, description);
  return el("div.modal-field", {}, el("label", { for: id }, label, mark), hint, field.input);
}

function fieldOf(component, label) {
  const { type, custom_id: id, required = true } = component;
  if (type === TEXT_INPUT) return textField(component, label);
  if (type === STRING_SELECT) {
    const options = component.options.map(({ label: text, value, default: selected }) =>
      el("option", { value, selected }, text),
    );
    const multiple = (component.max_values ?? 1) > 1;
    const none = multiple || required ? null : el("option", { value: "" }, "–");
    const input = el("select.select", { multiple }, none, options);
    const value = () => [...input.selectedOptions].map((option) => option.value).filter(Boolean);
    return { id, input, value, problem: () => (required && !value().length ? `Choose ${label}.` : null) };
  }
  if (type === FILE_UPLOAD) {
    const input = el("input", { type: "file" });
    const file = () => input.files[0];
    return { id, input, file, problem: () => (required && !file() ? `Choose a file for ${label}.` : null) };
  }
  return null;
}

function textField(component, label) {
  const { custom_id: id, style, value: text = "", placeholder, required = true } = component;
  const { min_length: shortest = 0, max_length: longest = 4_000 } = component;
  const input =
    style === PARAGRAPH
      ? el("textarea", { placeholder, rows: "5", maxlength: longest })
      : el("input", { type: "text", placeholder, maxlength: longest, autocomplete: "off" });
  input.value = text ?? "";
  const problem = () => {
    const { length } = input.value.trim();
    if (!length) return required ? `Fill in ${label}.` : null;
    return length < shortest ? `${label} needs at least ${shortest} characters.` : null;
  };
  return { id, input, value: () => input.value, problem };
}
