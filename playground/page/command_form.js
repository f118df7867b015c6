// A command being filled in: its options as fields in the composer's place.

import { el, iconButton, isPlainEnter } from "./dom.js";
import { ATTACHMENT, fieldFor } from "./fields.js";

/** One command's form. */
export class CommandForm {
  /** `submit(values, files)` may reject with a sentence; `cancel(text)` leaves `text` for the composer. */
  constructor(command, world, { submit, cancel }) {
    this.command = command;
    this.world = world;
    this.submit = submit;
    this.cancel = cancel;
    this.fields = new Map();
    this.description = el("p.option-description", { id: "option-description" });
    this.problem = el("p.option-problem", { id: "option-problem", role: "alert" });
    this.row = el("div.options");
    this.more = el("div.more-options", { role: "group", "aria-label": "More options" });
    this.sender = iconButton("send", "Send", { type: "submit", testid: "send" });
    this.sender.classList.add("send");
    this.node = el(
      "form.command-form",
      { "aria-label": `/${command.name}`, novalidate: true },
      el("div.command-help", {}, this.description, this.problem),
      el(
        "div.composer-box",
        {},
        iconButton("close", "Cancel the command", { onclick: () => cancel("") }),
        el("div.command-fields", {}, el("b.command-name", {}, `/${command.name}`), this.row, this.more),
        this.sender,
      ),
    );
    // What is required comes first; files and whatever is the only other one stand there already.
    const rest = command.options.filter(({ required }) => !required);
    const shown = (option) => option.type === ATTACHMENT || rest.length === 1;
    const required = command.options.filter((option) => option.required);
    for (const option of [...required, ...rest.filter(shown)]) this.#add(option);
    this.#offerMore();
    this.#explain(command.options[0]);
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.node.addEventListener("keydown", (event) => this.#key(event));
    this.node.addEventListener("input", () => this.#complain(null));
    this.node.addEventListener("focusin", ({ target }) => {
      const name = target.closest("[data-option]")?.dataset.option;
      if (name) this.#explain(this.fields.get(name).option);
    });
  }

  /** Fill in options by their names; a `File` for attachments. */
  fill(values) {
    for (const [name, value] of Object.entries(values)) {
      const option = this.command.options.find((each) => each.name === name);
      if (option) (this.fields.get(name) ?? this.#add(option)).fill(value);
    }
    this.#offerMore();
  }

  /** The first attachment option without a file, or the last one. */
  get fileOption() {
    const files = [...this.fields.values()].filter(({ option }) => option.type === ATTACHMENT);
    return (files.find((field) => !field.file()) ?? files.at(-1))?.option;
  }

  focus() {
    const fields = [...this.fields.values()];
    (fields.find((field) => field.problem()) ?? fields[0])?.focus();
    if (!fields.length) this.sender.focus();
  }

  async send() {
    if (this.isSending) return;
    const fields = [...this.fields.values()];
    const wrong = fields.find((field) => field.problem());
    this.#complain(wrong);
    if (wrong) return;
    const values = {};
    const files = {};
    for (const { option, value, file } of fields) {
      if (value() !== undefined) values[option.name] = value();
      if (file?.()) files[option.name] = file();
    }
    this.#sending(true);
    try {
      await this.submit(values, files);
    } catch (refused) {
      this.problem.textContent = refused.message;
    } finally {
      this.#sending(false);
    }
  }

  #sending(isSending) {
    this.isSending = isSending;
    this.node.setAttribute("aria-busy", String(isSending));
    this.sender.disabled = isSending;
  }

  #add(option) {
    const field = fieldFor(option, this.world, () => this.#drop(option));
    this.fields.set(option.name, field);
    this.row.append(field.node);
    return field;
  }

  #drop(option) {
    this.fields.get(option.name).node.remove();
    this.fields.delete(option.name);
    this.#offerMore();
    this.focus();
  }

  #offerMore() {
    const missing = this.command.options.filter(({ name }) => !this.fields.has(name));
    this.more.replaceChildren(
      ...missing.map((option) => {
        const add = () => {
          this.#add(option).focus();
          this.#offerMore();
        };
        const attributes = { type: "button", title: option.description, onclick: add };
        return el("button.add-option", attributes, `+ ${option.name}`);
      }),
    );
  }

  #explain(option) {
    if (!option) this.description.textContent = this.command.description;
    else this.description.replaceChildren(el("b", {}, option.name), ` ${option.description}`);
  }

  #complain(field) {
    this.problem.textContent = field ? field.problem() : "";
    for (const { node } of this.fields.values()) node.classList.toggle("wrong", node === field?.node);
    field?.focus();
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.cancel("");
    } else if (isPlainEnter(event) && event.target.matches("textarea, input, select")) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Backspace" && event.target.value === "" && this.#isFirst(event.target)) {
      event.preventDefault();
      this.cancel(`/${this.command.name}`); // as when one deletes the command's name letter by letter
    }
  }

  #isFirst(target) {
    return this.row.firstElementChild?.contains(target) && target.matches("textarea, input:not([type=file])");
  }
}
