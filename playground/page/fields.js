// The fields of a command's options: text and numbers here, what is chosen and files in files of their own.

import { el, growing, icon } from "./dom.js";
import { entitiesOf } from "./entities.js";
import { fileField } from "./file_field.js";
import { suggestField } from "./suggest_field.js";

// https://discord.com/developers/docs/interactions/application-commands: the numbers of the option types
const INTEGER = 4;
const BOOLEAN = 5;
const ENTITIES = { 6: "user", 7: "channel", 8: "role", 9: "mentionable" };
const NUMBER = 10;
export const ATTACHMENT = 11;

const COUNTED_FROM = 100; // a counter appears when this few characters are left

/**
 * A field for `option`: `node`, `value()` (undefined when empty), `problem()` (a sentence or null), `fill(value)`,
 * `focus()`, and `file()` for attachments.
 *
 * `context`: `world`, `channel`, `complete(option, text)` (resolves to the bot's choices), `remove()` (takes an
 * optional field away).
 */
export function fieldFor(option, context) {
  if (option.type === ATTACHMENT) return fileField(option, frame(option, context.remove));
  const choices = choicesOf(option, context);
  if (choices) return suggestField(option, frame(option, context.remove), { choices });
  const check = (text) => textProblem(option, text);
  if (option.autocomplete) {
    const complete = (text) => context.complete(option, text);
    return suggestField(option, frame(option, context.remove), { complete, check, read: (text) => read(option, text) });
  }
  return textField(option, frame(option, context.remove), check);
}

/** The box around a field, and what ties its input to its label and help. */
function frame(option, remove) {
  const id = `option-${option.name}`;
  const attributes = {
    id,
    testid: id,
    autocomplete: "off",
    "aria-describedby": "option-description option-problem",
    "aria-required": option.required ? "true" : null,
  };
  const build = (...content) => {
    const removing = { type: "button", tabindex: "-1", title: "Remove", onclick: remove, testid: `remove-${option.name}` };
    const removal = el("button.remove-option", { ...removing, "aria-label": `Remove ${option.shown}` }, icon("close"));
    const label = el("label", { for: id }, option.shown);
    return el("div.option", { data: { option: option.name } }, label, content, option.required ? null : removal);
  };
  return { attributes, build };
}

const isNumber = ({ type }) => type === INTEGER || type === NUMBER;

function read(option, text) {
  if (!text) return undefined;
  return isNumber(option) ? Number(text) : text;
}

function textField(option, { attributes, build }, check) {
  const inputmode = option.type === INTEGER ? "numeric" : "decimal";
  const input = isNumber(option)
    ? el("input", { ...attributes, inputmode, placeholder: rangeOf(option) })
    : growing(el("textarea", { ...attributes, rows: "1" }));
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
    node: build(input, counter),
    value: () => read(option, input.value.trim()),
    problem: () => check(input.value.trim()),
    fill: (text) => {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    focus: () => {
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    },
  };
}

/** "1 to 4", where that fits into a field. */
function rangeOf({ min_value: least, max_value: most }) {
  const isShort = (limit) => limit !== undefined && Math.abs(limit) < 1e6;
  return isShort(least) && isShort(most) ? `${least} to ${most}` : null;
}

function textProblem(option, text) {
  const { shown, required, min_length: shortest = 0, max_length: longest = Infinity } = option;
  if (!text) return required ? `Fill in ${shown}: the command needs it.` : null;
  if (isNumber(option)) return numberProblem(option, Number(text));
  const length = [...text].length;
  const words = (number) => number.toLocaleString("en");
  if (length > longest) return `${shown} has ${words(length)} characters; at most ${words(longest)} fit.`;
  return length < shortest ? `${shown} needs at least ${shortest} characters.` : null;
}

function numberProblem({ shown, type, min_value: least = -Infinity, max_value: most = Infinity }, value) {
  if (Number.isNaN(value)) return `${shown} is a number.`;
  if (type === INTEGER && !Number.isInteger(value)) return `${shown} is a whole number.`;
  if (value < least) return `${shown} is at least ${least}.`;
  return value > most ? `${shown} is at most ${most}.` : null;
}

/** What there is to choose from, as `{value, name}`, or null: the option is free text. */
function choicesOf({ type, choices, channel_types: types }, where) {
  if (choices?.length) return choices.map(({ value, shown }) => ({ value, name: shown }));
  if (type === BOOLEAN) {
    return [
      { value: true, name: "True" },
      { value: false, name: "False" },
    ];
  }
  if (!ENTITIES[type]) return null;
  return entitiesOf(ENTITIES[type], where, types).map(({ value, label }) => ({ value, name: label }));
}
