// Where one writes: plain messages, and commands from a slash on.

import { CommandForm } from "./command_form.js";
import { CommandList, typedCommands } from "./commands.js";
import { el, growing, iconButton, isPlainEnter } from "./dom.js";
import { ATTACHMENT } from "./fields.js";

const MESSAGE_CHARACTERS = 2_000;
const COUNTED_FROM = 200;

/** The composer in `place`. `app`: the page's shared context; `send(text)` and `run(command, values, files)`. */
export class Composer {
  constructor(place, app, { send, run }) {
    this.app = app;
    this.send = send;
    this.run = run;
    this.form = null;
    this.input = growing(
      el("textarea.composer-input", {
        id: "composer",
        testid: "composer",
        rows: "1",
        "aria-label": "Message, or / for commands",
        autocomplete: "off",
      }),
    );
    this.list = new CommandList(this.input, (command) => this.#open(command));
    this.counter = el("span.counter", { "aria-live": "polite" });
    this.sender = iconButton("send", "Send", { onclick: () => this.#sendText(), testid: "send" });
    this.sender.classList.add("send");
    const commands = iconButton("plus", "Commands", { onclick: () => this.write("/") });
    this.box = el("div.composer-box", {}, commands, this.input, this.counter, this.sender);
    this.place = el("div.composer-place", {}, this.box);
    place.append(this.list.node, this.place);
    this.input.addEventListener("input", () => this.#typed());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => this.list.close());
    this.input.addEventListener("focus", () => this.#typed());
    this.#typed();
  }

  /** Another channel: its name, and no half-filled command. */
  enter(channel) {
    this.input.placeholder = `Message #${channel.name} or type /`;
    if (this.form) this.#close("");
  }

  /** The commands are others: show those. */
  refresh() {
    if (this.list.isOpen) this.#typed();
  }

  get #commands() {
    return typedCommands(this.app.commands);
  }

  focus() {
    (this.form ?? this.input).focus();
  }

  /** Put text into the text box. */
  write(text) {
    if (this.form) this.#close(text);
    this.input.value = text;
    this.input.focus();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Begin a command by its name, with some options filled in; whether there is one. */
  begin(name, values = {}) {
    const command = this.#commands.find((each) => each.name === name);
    if (command) this.#open(command, values);
    return Boolean(command);
  }

  /** Take a file for the command at hand, or for the first one that takes files; whether there is one. */
  takeFile(file) {
    const command = this.form?.command ?? this.#commands.find(({ options }) => options.some(takesFile));
    if (!command?.options.some(takesFile)) return false;
    if (this.form) this.form.fill({ [this.form.fileOption.name]: file });
    else this.#open(command, { [command.options.find(takesFile).name]: file }, { withText: true });
    return true;
  }

  #open(command, values = {}, { withText = false } = {}) {
    const text = withText ? this.input.value.trim() : "";
    const first = command.options.find(({ required, type }) => required && !takesFile({ type }));
    this.list.close();
    this.form = new CommandForm(command, this.app.world, {
      submit: async (given, files) => {
        await this.run(command, given, files);
        this.#close("");
      },
      cancel: (left) => this.#close(left),
    });
    this.place.replaceChildren(this.form.node);
    this.input.value = "";
    this.form.fill(text && first ? { [first.name]: text, ...values } : values);
    this.form.focus();
  }

  #close(text) {
    const hadFocus = this.place.contains(document.activeElement) || document.activeElement === document.body;
    this.form = null;
    this.place.replaceChildren(this.box);
    this.input.value = text;
    if (hadFocus) this.input.focus();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #typed() {
    const text = this.input.value;
    const left = MESSAGE_CHARACTERS - [...text].length;
    this.counter.textContent = left < COUNTED_FROM ? String(left) : "";
    this.counter.classList.toggle("over", left < 0);
    this.sender.disabled = !text.trim() || left < 0;
    if (!text.startsWith("/")) {
      this.list.close();
      return;
    }
    const typed = this.#commands.find(({ name }) => text.startsWith(`/${name} `));
    if (typed) this.#open(typed, this.#optionsIn(typed, text.slice(typed.name.length + 2)));
    else if (document.activeElement === this.input) this.list.open(this.#commands, text.slice(1), this.app.world.bot);
  }

  /** What follows a typed command: `prompt: a fox`, or just `a fox`. */
  #optionsIn({ options }, rest) {
    const first = options.find((option) => !takesFile(option));
    const words = first && rest.replace(new RegExp(`^${first.name}: ?`), "").trim();
    return words ? { [first.name]: words } : {};
  }

  #key(event) {
    if (this.list.key(event)) return;
    if (isPlainEnter(event)) {
      event.preventDefault();
      this.#sendText();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      event.preventDefault();
      this.app.focusNewest();
    } else if (event.key === "Escape") this.app.toPresent();
  }

  #sendText() {
    const text = this.input.value.trim();
    if (!text || [...text].length > MESSAGE_CHARACTERS) return;
    this.send(text);
    this.write("");
  }
}

const takesFile = ({ type }) => type === ATTACHMENT;
