// The options that are not filled in yet: a small box after the fields that lists them.

import { el } from "./dom.js";
import { Listbox } from "./listbox.js";

/** `add(option)` puts one into the form. */
export class MoreOptions {
  constructor(add) {
    this.missing = [];
    this.input = el("input", { "aria-label": "More options", testid: "more-options", autocomplete: "off" });
    this.list = new Listbox(this.input, "Options", ({ option }) => {
      this.input.value = "";
      this.list.close();
      add(option);
    });
    this.node = el("div.more-options", {}, this.input, this.list.node);
    this.input.addEventListener("focus", () => this.#show());
    this.input.addEventListener("click", () => this.list.isOpen || this.#show());
    this.input.addEventListener("input", () => this.#show());
    this.input.addEventListener("blur", () => {
      this.input.value = "";
      this.list.close();
    });
    this.input.addEventListener("keydown", (event) => this.list.key(event));
  }

  /** Which options are missing now. */
  offer(options) {
    this.missing = options;
    this.node.hidden = !options.length;
    this.input.placeholder = `+${options.length} more`;
  }

  #show() {
    const typed = this.input.value.trim().toLowerCase();
    const found = this.missing.filter(({ name, shown }) => `${name} ${shown.toLowerCase()}`.includes(typed));
    const title = found.length ? "Options" : "No option is called that";
    this.list.open(found.map(item), { title, active: typed ? 0 : -1 });
  }
}

const item = (option) => ({
  ...{ key: option.name, testid: `add-${option.name}`, option },
  content: [
    el("div.list-names", {}, el("b.command-name", {}, option.shown)),
    el("div.list-description", {}, option.description),
  ],
});
