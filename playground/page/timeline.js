// The list of messages: patched by id, so that nothing flickers, jumps or loses the focus.

import { channelStart } from "./beginning.js";
import { el, Slot } from "./dom.js";
import { entriesOf } from "./entries.js";
import { MessageView } from "./message.js";
import { DayView, DraftView, InteractionView } from "./rows.js";
import { titleOf } from "./world.js";

const VIEWS = { day: DayView, interaction: InteractionView, draft: DraftView };
const SHOWN_MESSAGES = 100; // as many as a snapshot holds: with fewer, this is the channel's beginning

export class Timeline {
  /** `node` is the log; `scrolling` keeps the reader's place; `app` is the page's shared context. */
  constructor(node, scrolling, app) {
    this.node = node;
    this.scrolling = scrolling;
    this.app = app;
    this.views = new Map();
    this.start = new Slot(el("div"));
    this.beginning = this.start.node;
    node.append(this.beginning);
    node.addEventListener("keydown", (event) => this.#move(event));
  }

  /** Begin with another channel. */
  clear(channel) {
    for (const view of this.views.values()) view.node.remove();
    this.views.clear();
    this.begin(channel);
    this.beginning.hidden = true;
    this.node.setAttribute("aria-label", `Messages in ${titleOf(channel)}`);
    this.node.setAttribute("aria-busy", "true"); // what was there before need not be read aloud
    this.newestId = 0n;
    this.scrolling.toPresent();
  }

  /** What stands before a channel's first message. */
  begin(channel) {
    const posts = this.app.world.threadsOf(channel);
    this.start.show([channel, posts], () => channelStart(channel, posts, this.app));
  }

  /** Show a snapshot; `presses` tells which buttons wait or failed, by message. */
  show(snapshot, interactions, drafts, presses) {
    const { messages } = snapshot;
    const entries = entriesOf(messages, interactions, drafts, this.app.viewer.id);
    this.beginning.hidden = messages.length >= SHOWN_MESSAGES;
    this.#remove(new Set(entries.map(({ key }) => key)));
    let cursor = this.beginning.nextSibling;
    for (const entry of entries) {
      const { node } = this.#viewOf(entry, presses);
      if (node === cursor) cursor = cursor.nextSibling;
      else this.node.insertBefore(node, cursor);
    }
    this.scrolling.arrived(this.#countNew(messages));
    requestAnimationFrame(() => this.node.removeAttribute("aria-busy"));
  }

  /** Bring a message into view and point it out. */
  jumpTo(messageId) {
    const view = this.views.get(`message-${messageId}`);
    if (!view) return false;
    this.scrolling.show(view.node);
    view.node.focus({ preventScroll: true });
    view.node.classList.remove("pointed-out");
    void view.node.offsetWidth; // begins the animation anew
    view.node.classList.add("pointed-out");
    return true;
  }

  #viewOf(entry, presses) {
    const { kind, key, message } = entry;
    let view = this.views.get(key);
    if (!view) {
      view = kind === "message" ? new MessageView(this.app, message) : new VIEWS[kind](this.app, entry);
      this.views.set(key, view);
    }
    if (kind === "message") view.update(message, { grouped: entry.grouped, presses: presses(message.id) });
    else view.update(entry);
    return view;
  }

  #remove(kept) {
    for (const [key, { node }] of this.views) {
      if (kept.has(key)) continue;
      if (node.contains(document.activeElement)) this.app.focusComposer();
      node.remove();
      this.views.delete(key);
    }
  }

  #countNew(messages) {
    const isFirst = this.newestId === 0n;
    const news = messages.filter(({ id }) => BigInt(id) > this.newestId);
    if (news.length) this.newestId = BigInt(news.at(-1).id);
    return isFirst ? 0 : news.length;
  }

  /** Arrow keys go from message to message; Tab then reaches what can be done with it. */
  #move(event) {
    if (!event.target.matches(".message")) return;
    const messages = [...this.node.querySelectorAll(".message[tabindex]")];
    const at = messages.indexOf(event.target);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: messages.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    messages[Math.max(to, 0)]?.focus();
    if (to >= messages.length) this.app.focusComposer();
  }

  /** From the composer upwards: the newest message. */
  focusNewest() {
    [...this.node.querySelectorAll(".message[tabindex]")].at(-1)?.focus();
  }
}
