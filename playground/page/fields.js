// The fields of a command's options: one for each of Discord's option types.

import { draftPicture } from "./attachments.js";
import { el, growing, icon } from "./dom.js";

// https://discord.com/developers/docs/interactions/application-commands: the numbers of the option types
const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const MENTIONABLE = 9;
const NUMBER = 10;
export const ATTACHMENT = 11;

const COUNTED_FROM = 100; // a counter appears when this few characters are left

/**
 * A field for `option`: `node`, `value()` (undefined when empty), `problem()` (a sentence or null), `fill(value)`,
 * `focus()`, and `file()` for attachments. `world` offers people and channels; `onremove` takes it away.
 */
export function fieldFor(option, world, onremove) {
  if (option.type === ATTACHMENT) return fileField(option);
  const choices = choicesOf(option, world);
  return choices ? choiceField(option, choices, onremove) : textField(option, onremove);
}

const fieldId = ({ name }) => `option-${name}`;

function frame(option, onremove, ...content) {
  const label = el("label", { for: fieldId(option) }, option.name);
  const removing = { type: "button", "aria-label": `Remove ${option.name}`, onclick: onremove };
  const removal = option.required || !onremove ? null : el("button.remove-option", removing, icon("close"));
  return el("div.option", { data: { option: option.name } }, label, content, removal);
}

const attributes = (option) => ({
  id: fieldId(option),
  testid: fieldId(option),
  "aria-describedby": "option-description option-problem",
  "aria-required": option.required ? "true" : null,
});

function textField(option, onremove) {
  const isNumber = option.type === INTEGER || option.type === NUMBER;
  const inputmode = option.type === INTEGER ? "numeric" : "decimal";
  const input = isNumber
    ? el("input", { ...attributes(option), inputmode, autocomplete: "off" })
    : growing(el("textarea", { ...attributes(option), rows: "1", autocomplete: "off" }));
  const counter = el("span.counter", { "aria-live": "polite" });
  const count = () => {
    const left = (option.max_length ?? Infinity) - [...input.value].length;
    counter.textContent = left < COUNTED_FROM ? String(left) : "";
    counter.classList.toggle("over", left < 0);
    counter.title = left < 0 ? `${-left} characters too many` : `${left} characters left`;
  };
  input.addEventListener("input", count);
  return {
    option,
    node: frame(option, onremove, input, counter),
    value: () => {
      const text = input.value.trim();
      if (!text) return undefined;
      return isNumber ? Number(text) : text;
    },
    problem: () => textProblem(option, input.value.trim(), isNumber),
    fill: (text) => {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    focus: () => {
      input.focus();
      input.setSelectionRange?.(input.value.length, input.value.length);
    },
  };
}

function textProblem(option, text, isNumber) {
  const { name, required, min_length: shortest = 0, max_length: longest = Infinity } = option;
  if (!text) return required ? `Fill in ${name}: the command needs it.` : null;
  if (isNumber) return numberProblem(option, Number(text));
  const length = [...text].length;
  const words = (number) => number.toLocaleString("en");
  if (length > longest) return `${name} has ${words(length)} characters; at most ${words(longest)} fit.`;
  return length < shortest ? `${name} needs at least ${shortest} characters.` : null;
}

function numberProblem({ name, type, min_value: least = -Infinity, max_value: most = Infinity }, value) {
  if (Number.isNaN(value)) return `${name} is a number.`;
  if (type === INTEGER && !Number.isInteger(value)) return `${name} is a whole number.`;
  if (value < least) return `${name} is at least ${least}.`;
  return value > most ? `${name} is at most ${most}.` : null;
}

/** What there is to choose from, as `[value, label]`, or null: the option is free text. */
function choicesOf({ type, choices }, world) {
  const people = [...world.people, world.bot].map(({ id, name }) => [id, `@${name}`]);
  if (choices?.length) return choices.map(({ value, name }) => [value, name]);
  if (type === BOOLEAN) return [[true, "True"], [false, "False"]];
  if (type === USER || type === MENTIONABLE) return people;
  return type === CHANNEL ? world.channels.map(({ id, name }) => [id, `#${name}`]) : null;
}

function choiceField(option, choices, onremove) {
  const options = choices.map(([, label], index) => el("option", { value: String(index) }, label));
  const select = el("select", attributes(option), el("option", { value: "" }, "Choose"), options);
  return {
    option,
    node: frame(option, onremove, select),
    value: () => (select.value === "" ? undefined : choices[Number(select.value)][0]),
    problem: () => (select.value === "" && option.required ? `Choose ${option.name}: the command needs it.` : null),
    fill: (value) => {
      select.value = String(choices.findIndex(([each]) => each === value));
    },
    focus: () => select.focus(),
  };
}

function fileField(option) {
  const input = el("input.visually-hidden", { ...attributes(option), type: "file", tabindex: "-1" });
  const picking = {
    type: "button",
    "aria-label": `${option.name}: choose a file`,
    "aria-describedby": "option-description option-problem",
    onclick: () => input.click(),
  };
  const picker = el("button.pick-file", picking, icon("picture"), "Choose a file");
  const place = el("span.file-place", {}, picker);
  let file;
  const show = (chosen) => {
    file = chosen;
    input.value = "";
    place.replaceChildren(file ? draftPicture(file, remove) : picker);
  };
  const remove = () => {
    show(undefined);
    picker.focus();
  };
  input.addEventListener("change", () => input.files[0] && show(input.files[0]));
  return {
    option,
    node: frame(option, null, input, place),
    value: () => undefined,
    file: () => file,
    problem: () => (option.required && !file ? `Choose a file for ${option.name}: the command needs it.` : null),
    fill: show,
    focus: () => place.querySelector("button").focus(),
  };
}
