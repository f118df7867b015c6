// A select as chats show it: a box with what is chosen, and below it a list of labels, emoji and descriptions.

import { el, icon } from "./dom.js";
import { openPopover } from "./popover.js";

const SEARCHED_FROM = 12; // so many items are searched rather than scrolled

/**
 * A chooser's `node` and `values()`. `items`: `{value, label, description, sign, chosen}`, `sign` a function that makes
 * a small picture; `least` and `most` bound how many are chosen. `ondone(values)` when others are chosen than before and
 * the list closes; what is out of bounds then is forgotten, unless there is nobody to tell.
 */
export function chooser({ label, items, least = 1, most = 1, disabled = false, attributes = {}, ondone }) {
  let chosen = items.filter((item) => item.chosen).map(({ value }) => value);
  let close = () => {};
  const shown = el("span.chosen");
  const node = el(
    "button.select",
    { type: "button", disabled, "aria-haspopup": "listbox", "aria-expanded": "false", testid: "select", ...attributes },
    shown,
    icon("chevron"),
  );
  const show = () => {
    const picked = chosen.map((value) => items.find((item) => item.value === value)).filter(Boolean);
    shown.replaceChildren(...(picked.length ? picked.map(chosenItem) : [el("span.nothing-chosen", {}, label)]));
    node.setAttribute("aria-label", [label, ...picked.map((item) => item.label)].join(", "));
  };
  show();

  node.addEventListener("click", () => {
    const before = [...chosen];
    const pick = (value) => {
      chosen = toggled(chosen, value, { least, most });
      show();
      if (most === 1) close();
      else list.mark(chosen);
    };
    const list = choices(items, label, pick, most);
    list.mark(chosen);
    const hint = most > 1 ? el("p.choose-hint", {}, hintOf(least, most)) : null;
    close = openPopover(node, label, [list.node, hint], {
      below: true,
      onclose: () => {
        const isOther = chosen.length !== before.length || chosen.some((value) => !before.includes(value));
        if (!isOther || !ondone) return;
        if (chosen.length >= least) ondone(chosen);
        else {
          chosen = before;
          show();
        }
      },
    });
  });
  return { node, values: () => chosen };
}

const chosenItem = ({ label, sign }) => el("span.chosen-item", {}, sign?.(), label);

const hintOf = (least, most) => (least === most ? `Choose ${most}` : `Choose ${least || "up"} to ${most}`);

/** What is chosen after a click: one takes the other's place where only one can be. */
function toggled(chosen, value, { least, most }) {
  if (chosen.includes(value)) {
    return most === 1 && least > 0 ? chosen : chosen.filter((other) => other !== value);
  }
  if (most === 1) return [value];
  return chosen.length < most ? [...chosen, value] : chosen;
}

/** The list; `mark(values)` shows which are chosen. */
function choices(items, label, pick, most) {
  const rows = items.map((item) => choice(item, pick));
  const list = el(
    "div.choices",
    { role: "listbox", "aria-label": label, "aria-multiselectable": String(most > 1), testid: "choices" },
    rows.length ? rows : el("p.choose-hint", {}, "There is nothing to choose here."),
  );
  list.addEventListener("keydown", (event) => move(event, list));
  const isSearched = items.length >= SEARCHED_FROM;
  const search = isSearched && el("input.search", { type: "search", placeholder: "Search", "aria-label": "Search" });
  if (search) {
    search.addEventListener("input", () => {
      const typed = search.value.trim().toLowerCase();
      rows.forEach((row, index) => (row.hidden = !items[index].label.toLowerCase().includes(typed)));
    });
    search.addEventListener("keydown", (event) => move(event, list));
  }
  return {
    node: [search, list],
    mark: (values) => {
      rows.forEach((row) => row.setAttribute("aria-selected", String(values.includes(row.dataset.value))));
      const first = rows.find(({ dataset }) => values.includes(dataset.value)) ?? rows[0];
      if (!search && first) first.dataset.first = "";
    },
  };
}

function choice({ value, label, description, sign }, pick) {
  return el(
    "button.choice",
    { type: "button", role: "option", data: { value }, testid: "choice", onclick: () => pick(value) },
    sign?.(),
    el("span.choice-text", {}, el("b", {}, label), description && el("span", {}, description)),
    icon("check"),
  );
}

function move(event, list) {
  const rows = [...list.querySelectorAll(".choice:not([hidden])")];
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const isText = event.target.matches("input") && (event.key === "Home" || event.key === "End");
  if (to === undefined || isText) return;
  event.preventDefault();
  rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
}
