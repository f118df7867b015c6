// A command being filled in: its options as fields in the composer's place.

import { el, iconButton, isPlainEnter } from "./dom.js";
import { ATTACHMENT, fieldFor } from "./fields.js";
import { MoreOptions } from "./more_options.js";

/** One command's form. */
export class CommandForm {
  /**
   * `context`: `world`, `channel`, `complete(command, option, text, values)`. `submit(values, files)` may reject with
   * a sentence; `cancel(text)` leaves `text` for the composer.
   */
  constructor(command, context, { submit, cancel }) {
    this.command = command;
    this.context = context;
    this.submit = submit;
    this.cancel = cancel;
    this.fields = new Map();
    this.description = el("p.option-description", { id: "option-description" });
    this.problem = el("p.option-problem", { id: "option-problem", role: "alert" });
    this.row = el("div.options");
    this.more = new MoreOptions((option) => {
      this.#add(option).focus();
      this.#offerMore();
    });
    this.sender = iconButton("send", "Send", { type: "submit", testid: "send" });
    this.sender.classList.add("send");
    this.node = el(
      "form.command-form",
      { "aria-label": `/${command.shown}`, novalidate: true, testid: "command-form" },
      el("div.command-help", {}, this.description, this.problem),
      el(
        "div.composer-box",
        {},
        iconButton("close", "Cancel the command", { onclick: () => cancel("") }),
        el("div.command-fields", {}, el("b.command-name", {}, `/${command.shown}`), this.row, this.more.node),
        this.sender,
      ),
    );
    // What is required comes first; the first file, and whatever is the only other one, stand there already.
    const required = command.options.filter((option) => option.required);
    const rest = command.options.filter((option) => !option.required);
    const firstFile = rest.find(isFile);
    for (const option of [...required, ...rest.filter((each) => each === firstFile || rest.length === 1)]) {
      this.#add(option);
    }
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

  /** Take a file for the first option that has none yet, or in place of the last one. */
  takeFile(file) {
    const options = this.command.options.filter(isFile);
    const free = options.find(({ name }) => !this.fields.get(name)?.file());
    this.fill({ [(free ?? options.at(-1)).name]: file });
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
    const given = fields.filter(({ file }) => file?.()).map(({ option, file }) => [option.name, file()]);
    this.#sending(true);
    try {
      await this.submit(this.#values(), Object.fromEntries(given));
    } catch (refused) {
      this.problem.textContent = refused.message;
    } finally {
      this.#sending(false);
    }
  }

  #values() {
    const given = [...this.fields.values()].map(({ option, value }) => [option.name, value()]);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined));
  }

  #sending(isSending) {
    this.isSending = isSending;
    this.node.setAttribute("aria-busy", String(isSending));
    this.sender.disabled = isSending;
  }

  #add(option) {
    const { world, channel, complete } = this.context;
    const field = fieldFor(option, {
      world,
      channel,
      complete: (_, text) => complete(this.command, option, text, this.#values()),
      remove: () => this.#remove(option),
    });
    this.fields.set(option.name, field);
    this.row.append(field.node);
    return field;
  }

  #remove(option) {
    this.fields.get(option.name).node.remove();
    this.fields.delete(option.name);
    this.#offerMore();
    if (this.fields.size) [...this.fields.values()].at(-1).focus();
    else this.more.input.focus();
  }

  #offerMore() {
    this.more.offer(this.command.options.filter(({ name }) => !this.fields.has(name)));
  }

  #explain(option) {
    if (!option) this.description.textContent = this.command.description;
    else this.description.replaceChildren(el("b", {}, option.shown), ` ${option.description}`);
  }

  #complain(field) {
    this.problem.textContent = field ? field.problem() : "";
    for (const { node } of this.fields.values()) node.classList.toggle("wrong", node === field?.node);
    field?.focus();
  }

  #key(event) {
    const { target, key } = event;
    if (key === "Escape") {
      event.preventDefault();
      this.cancel("");
    } else if (isPlainEnter(event) && target.matches("textarea, input")) {
      event.preventDefault();
      this.send();
    } else if (key === "Backspace" && target.value === "" && target.matches("textarea, input:not([type=file])")) {
      this.#backOut(event);
    }
  }

  /** A Backspace where nothing stands takes the field away, and in the first one the command, letter by letter. */
  #backOut(event) {
    const field = this.fields.get(event.target.closest("[data-option]")?.dataset.option);
    event.preventDefault();
    if (field && field.node === this.row.firstElementChild) this.cancel(`/${this.command.name}`);
    else if (!field) [...this.fields.values()].at(-1)?.focus();
    else if (!field.option.required) this.#remove(field.option);
  }
}

const isFile = ({ type }) => type === ATTACHMENT;
