// A list above a text box: filtered while one types, picked with arrows, Enter or the mouse.

import { el } from "./dom.js";

let made = 0;

/** The focus stays in the text box, which points at the active item. */
export class Listbox {
  /** `input` is the text box; `pick(item)` is called with the chosen one. */
  constructor(input, label, pick) {
    made += 1;
    this.id = `list-${made}`;
    this.input = input;
    this.pick = pick;
    this.items = [];
    this.active = -1;
    this.title = el("p.list-title");
    this.list = el("div", { role: "listbox", id: this.id, "aria-label": label });
    this.node = el("div.list", { hidden: true, testid: "list" }, this.title, this.list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-controls", this.id],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
    ]) {
      input.setAttribute(name, value);
    }
    this.node.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays
  }

  get isOpen() {
    return !this.node.hidden;
  }

  /**
   * Show items, each with `key`, `testid` and `content` (nodes); `title` is nodes too, and `active` the index that
   * Enter picks: none when it is -1. An item that was active stays so.
   */
  open(items, { title = [], active = 0 } = {}) {
    const kept = items.findIndex(({ key }) => key === this.items[this.active]?.key);
    this.items = items;
    this.title.replaceChildren(...[title].flat());
    this.list.replaceChildren(...items.map((item, index) => this.#option(item, index)));
    this.node.hidden = false;
    this.node.removeAttribute("aria-busy");
    this.input.setAttribute("aria-expanded", "true");
    this.#activate(kept >= 0 && this.active > 0 ? kept : Math.min(active, items.length - 1));
  }

  /** What is shown is of yesterday: nothing of it is picked by Enter until `open` comes again. */
  wait() {
    this.node.setAttribute("aria-busy", "true");
    this.#activate(-1);
  }

  close() {
    this.node.hidden = true;
    this.items = [];
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Handle a key of the text box; whether it was for this list. A Tab picks, and goes on when `tabGoesOn`. */
  key(event, { tabGoesOn = false } = {}) {
    if (!this.isOpen || event.isComposing) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = this.items[this.active];
    if (event.key === "Escape") this.close();
    else if (!this.items.length) return false;
    else if (steps) this.#activate(this.#after(steps));
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && chosen) {
      this.pick(chosen);
      if (event.key === "Tab" && tabGoesOn) return true;
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #after(steps) {
    if (this.active < 0) return steps > 0 ? 0 : this.items.length - 1;
    return (this.active + steps + this.items.length) % this.items.length;
  }

  #option(item, index) {
    const { testid, content } = item;
    const attributes = { role: "option", id: `${this.id}-${index}`, testid };
    const onmousemove = () => index !== this.active && this.#activate(index);
    return el("div.list-item", { ...attributes, onclick: () => this.pick(item), onmousemove }, content);
  }

  #activate(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.list.children[index];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }
}
