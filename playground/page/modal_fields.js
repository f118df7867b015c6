// The fields of a form: text, selects, files; checked as Discord's client does.

import { draftPicture } from "./attachments.js";
import { FILE_UPLOAD, TEXT_INPUT } from "./components.js";
import { el, icon } from "./dom.js";
import { isSelect, selectChooser } from "./selects.js";

const PARAGRAPH = 2; // the style of a text input with several lines
const COUNTED_FROM = 200; // a counter appears when this few characters are left

/**
 * A field: its component's `id`, `node`, `input` (what the label is of), `problem()` (a sentence or null), `focus()`,
 * and `value()`, or `files()` for uploads. Null for a component that this page does not know.
 */
export function modalField(component, label, where) {
  if (component.type === TEXT_INPUT) return textField(component, label);
  if (component.type === FILE_UPLOAD) return uploadField(component, label);
  return isSelect(component) ? selectField(component, label, where) : null;
}

function selectField(component, label, where) {
  const { custom_id: id, required = true, min_values: least } = component;
  const bounds = { least: required ? Math.max(least ?? 1, 1) : 0 };
  const { node, values } = selectChooser(component, where, bounds);
  const problem = () => {
    const { length } = values();
    const fewest = least ?? 1;
    if (!length) return required ? `Choose ${label}: it is needed.` : null;
    return length < fewest ? `Choose at least ${fewest} for ${label}.` : null;
  };
  return { id, node, input: node, value: values, problem, focus: () => node.focus() };
}

function textField(component, label) {
  const { custom_id: id, style, value: text = "", placeholder, required = true } = component;
  const { min_length: shortest = 0, max_length: longest = 4_000 } = component;
  const shared = { placeholder, maxlength: longest, autocomplete: "off" };
  const input =
    style === PARAGRAPH ? el("textarea", { ...shared, rows: "5" }) : el("input", { ...shared, type: "text" });
  input.value = text ?? "";
  const counter = el("span.counter", { "aria-live": "polite" });
  const count = () => {
    const left = longest - [...input.value].length;
    counter.textContent = left < COUNTED_FROM ? String(left) : "";
  };
  input.addEventListener("input", count);
  count();
  const problem = () => {
    if (!input.value.trim()) return required ? `Fill in ${label}: it is needed.` : null;
    return [...input.value].length < shortest ? `${label} needs at least ${shortest} characters.` : null;
  };
  const focus = () => {
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  };
  return { id, node: el("div.modal-text", {}, input, counter), input, value: () => input.value, problem, focus };
}

function uploadField(component, label) {
  const { custom_id: id, required = true } = component;
  const least = component.min_values ?? 1;
  const most = component.max_values ?? 1;
  const input = el("input.visually-hidden", { type: "file", multiple: most > 1, tabindex: "-1" });
  const words = most > 1 ? `Choose up to ${most} files, or drop them here` : "Choose a file, or drop it here";
  const picker = el("button.pick-upload", { type: "button", onclick: () => input.click() }, icon("picture"), words);
  const cards = el("div.upload-cards");
  const note = el("p.hint", { role: "status" });
  const node = el("div.upload", {}, input, cards, picker, note);
  let files = [];
  const show = () => {
    cards.replaceChildren(...files.map((file) => draftPicture(file, () => set(files.filter((other) => other !== file)))));
    picker.hidden = files.length >= most;
  };
  const set = (chosen) => {
    files = most === 1 ? chosen.slice(-1) : chosen.slice(0, most);
    note.textContent = chosen.length > most && most > 1 ? `At most ${most} files fit; the others are left out.` : "";
    show();
  };
  input.addEventListener("change", () => {
    set([...files, ...input.files]);
    input.value = "";
  });
  node.addEventListener("dragover", (event) => event.preventDefault());
  node.addEventListener("drop", (event) => {
    event.preventDefault();
    set([...files, ...event.dataTransfer.files]);
  });
  const problem = () => {
    if (!files.length) return required && least > 0 ? `Choose a file for ${label}: it is needed.` : null;
    return files.length < least ? `${label} takes at least ${least} files.` : null;
  };
  return { id, node, input, files: () => files, problem, focus: () => picker.focus() };
}
