// The list of commands above the composer: filtered while one types, picked with arrows, Enter or the mouse.

import { el } from "./dom.js";
import { avatar } from "./world.js";

const SLASH = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** The slash commands as one types them: `{name: "queue show", description, options}`. */
export function typedCommands(commands) {
  return commands.filter(({ type }) => type === SLASH).flatMap((command) => leaves(command, command.name));
}

function leaves({ description, options = [] }, name) {
  const children = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (!children.length) return [{ name, description, options }];
  return children.flatMap((child) => leaves(child, `${name} ${child.name}`));
}

/** A listbox; the focus stays in the text box, which points at the active option. */
export class CommandList {
  /** `input` is the text box; `pick(command)` is called with the chosen one. */
  constructor(input, pick) {
    this.input = input;
    this.pick = pick;
    this.shown = [];
    this.node = el("div.command-list", { hidden: true });
    this.list = el("div", { role: "listbox", id: "command-list", "aria-label": "Commands" });
    this.node.append(this.list);
    input.setAttribute("aria-controls", "command-list");
    input.setAttribute("aria-autocomplete", "list");
    this.node.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays
  }

  get isOpen() {
    return !this.node.hidden;
  }

  /** Show the commands that `text`, without its slash, is the beginning of; then those that hold it. */
  open(commands, text, bot) {
    const typed = text.toLowerCase();
    const begins = commands.filter(({ name }) => name.startsWith(typed));
    const holds = commands.filter(({ name }) => !name.startsWith(typed) && name.includes(typed));
    this.shown = [...begins, ...holds];
    const active = this.shown[this.active]?.name === this.activeName ? this.active : 0;
    const title = el(
      "p.command-list-title",
      {},
      avatar({ ...bot, bot: true }, { small: true }),
      this.shown.length ? bot.name : `No command begins with /${text}`,
    );
    this.list.replaceChildren(...this.shown.map((command, index) => this.#option(command, index)));
    this.node.replaceChildren(title, this.list);
    this.node.hidden = false;
    this.#activate(active);
  }

  close() {
    this.node.hidden = true;
    this.shown = [];
    this.active = 0;
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Handle a key of the text box; whether it was for this list. */
  key(event) {
    if (!this.isOpen || event.isComposing) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (!this.shown.length) return false;
    else if (steps) this.#activate((this.active + steps + this.shown.length) % this.shown.length);
    else if ((event.key === "Enter" && !event.shiftKey) || (event.key === "Tab" && !event.shiftKey)) {
      this.pick(this.shown[this.active]);
    } else return false;
    event.preventDefault();
    return true;
  }

  #option(command, index) {
    const names = command.options.map(({ name, required }) => el(required ? "code" : "code.optional", {}, name));
    return el(
      "div.command",
      {
        role: "option",
        id: `command-${index}`,
        testid: `command-${command.name.replaceAll(" ", "-")}`,
        onclick: () => this.pick(command),
        onmousemove: () => index !== this.active && this.#activate(index),
      },
      el("div", {}, el("b.command-name", {}, `/${command.name}`), names),
      el("div.command-description", {}, command.description),
    );
  }

  #activate(index) {
    this.active = index;
    this.activeName = this.shown[index]?.name;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.list.children[index];
    if (!option) return;
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }
}
