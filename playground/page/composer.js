// Where one writes: plain messages, and commands from a slash on.

import { CommandForm } from "./command_form.js";
import { CommandList, typedCommands } from "./commands.js";
import { el, growing, iconButton, isPlainEnter } from "./dom.js";
import { ATTACHMENT } from "./fields.js";
import { titleOf } from "./world.js";

const MESSAGE_CHARACTERS = 2_000;
const COUNTED_FROM = 200;

/** The composer in `place`. `app`: the page's shared context; `send(text)`, `run(command, values, files)`, `complete`. */
export class Composer {
  constructor(place, app, { send, run, complete }) {
    this.app = app;
    this.send = send;
    this.run = run;
    this.complete = complete;
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
    this.isClosed = false; // nobody writes in a forum itself
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
    this.isClosed = channel.kind === "forum";
    const writing = `Message ${titleOf(channel)} or type /`;
    this.input.placeholder = this.isClosed ? "Open a post to write in it" : writing;
    if (this.form) this.#close("");
    else this.#typed();
  }

  /** The commands are others, or in another language: show those. */
  refresh({ anew = false } = {}) {
    if (anew && this.form) this.#close("");
    if (this.list.isOpen) this.#typed();
  }

  get #commands() {
    return typedCommands(this.app.commands, this.app.viewer.locale);
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
    if (!this.form) this.#open(command, {}, { withText: true });
    this.form.takeFile(file);
    return true;
  }

  #open(command, values = {}, { withText = false } = {}) {
    const text = withText ? this.input.value.trim() : "";
    const first = command.options.find(({ required, type }) => required && !takesFile({ type }));
    this.list.close();
    const { world, channel } = this.app;
    this.form = new CommandForm(command, { world, channel, complete: this.complete }, {
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
    this.box.inert = this.isClosed;
    const left = MESSAGE_CHARACTERS - [...text].length;
    this.counter.textContent = left < COUNTED_FROM ? String(left) : "";
    this.counter.classList.toggle("over", left < 0);
    this.sender.disabled = !text.trim() || left < 0;
    if (!text.startsWith("/")) {
      this.list.close();
      return;
    }
    const isTyped = (name) => text.startsWith(`/${name} `);
    const typed = this.#commands.find(({ name, shown }) => isTyped(shown) || isTyped(name));
    if (typed) {
      const { length } = isTyped(typed.shown) ? typed.shown : typed.name;
      this.#open(typed, this.#optionsIn(typed, text.slice(length + 2)));
    } else if (document.activeElement === this.input) {
      this.list.offer(this.#commands, text.slice(1), this.app.world.bot);
    }
  }

  /** What follows a typed command: `prompt: a fox`, or just `a fox`. */
  #optionsIn({ options }, rest) {
    const first = options.find((option) => !takesFile(option));
    const named = first && [`${first.shown}:`, `${first.name}:`].find((each) => rest.startsWith(each));
    const words = first && rest.slice(named?.length ?? 0).trim();
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
