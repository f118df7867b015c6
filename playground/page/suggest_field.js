// The field of an option that is chosen from a list: a fixed one, or what the bot offers while one types.

import { el } from "./dom.js";
import { Listbox } from "./listbox.js";

const PAUSE_MS = 250; // the bot is asked when one stops typing for this long
const SHOWN_CHOICES = 25; // as many as Discord shows

/**
 * See `fieldFor`. With `choices` (`{name, value}`) one of them must be picked. With `complete(text)`, which resolves
 * to such a list, what is typed counts as it is: `check(text)` and `read(text)` say whether and as what.
 */
export function suggestField(option, frame, { choices, complete, check, read }) {
  const input = el("input", { ...frame.attributes, placeholder: choices ? "Choose" : null });
  let picked = null; // the choice whose name stands in the input

  const pick = (choice) => {
    picked = choice;
    input.value = choice.name;
    list.close();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const list = new Listbox(input, option.shown, ({ choice }) => choice && pick(choice));
  const suggest = choices ? fixed(option, list, choices) : asked(option, list, complete);
  const show = () => suggest(picked ? "" : input.value.trim());

  input.addEventListener("input", () => {
    if (picked && picked.name === input.value) return;
    picked = null;
    show();
  });
  input.addEventListener("focus", show);
  input.addEventListener("click", () => list.isOpen || show());
  input.addEventListener("blur", () => {
    list.close();
    picked ??= choices?.find(({ name }) => name.toLowerCase() === input.value.trim().toLowerCase()) ?? null;
  });
  input.addEventListener("keydown", (event) => list.key(event, { tabGoesOn: true }));

  const strictProblem = () => {
    if (picked) return null;
    if (input.value.trim()) return `Choose ${option.shown} from the list.`;
    return option.required ? `Choose ${option.shown}: the command needs it.` : null;
  };
  return {
    option,
    node: frame.build(el("span.suggested", {}, input), list.node),
    value: () => (picked ? picked.value : read?.(input.value.trim())),
    problem: () => (choices ? strictProblem() : picked ? null : check(input.value.trim())),
    fill: (value) => pick(choices?.find((choice) => choice.value === value) ?? { name: String(value), value }),
    focus: () => {
      input.focus();
      input.select();
    },
  };
}

const asItem = (choice) => ({
  ...{ key: String(choice.value), testid: "choice", choice },
  content: el("span", { data: { value: String(choice.value) } }, choice.name),
});

const note = (option, words) => [el("b", {}, option.shown), ` ${words}`];

function fixed(option, list, choices) {
  return (text) => {
    const found = choices.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    const title = note(option, found.length ? "" : "No options match your search");
    list.open(found.slice(0, SHOWN_CHOICES).map(asItem), { title });
  };
}

/** The bot is asked, once one pauses; only the latest answer counts. */
function asked(option, list, complete) {
  let latest = 0;
  let timer;
  const isOf = (number) => number === latest && document.activeElement === list.input;
  const ask = async (text, number) => {
    try {
      const choices = await complete(text);
      if (!isOf(number)) return;
      const title = note(option, choices.length ? "" : "No options match your search");
      list.open(choices.map(asItem), { title, active: text ? 0 : -1 });
    } catch {
      if (isOf(number)) list.open([], { title: el("span.failure", {}, "Loading options failed") });
    }
  };
  return (text) => {
    latest += 1;
    const number = latest;
    clearTimeout(timer);
    if (list.items.length) list.wait();
    else list.open([], { title: note(option, "Loading options…") });
    timer = setTimeout(() => ask(text, number), PAUSE_MS);
  };
}
