// Where the reader is: at the present, which is then followed, or further up, which is then left alone.

import { icon } from "./dom.js";

const NEAR_PX = 40; // this close to the end counts as reading along
const FAR_PX = 160; // from here on a way back is offered

/** Keeps a scroller at its end while the reader is there, and offers a way back when not. */
export class Scrolling {
  /** `scroller` holds `content`; `jump` is the button that leads back. */
  constructor(scroller, content, jump) {
    this.scroller = scroller;
    this.jump = jump;
    this.follows = true;
    this.unread = 0;
    scroller.addEventListener("scroll", () => this.#look(), { passive: true });
    jump.addEventListener("click", () => this.toPresent());
    const settle = new ResizeObserver(() => this.settle());
    settle.observe(scroller);
    settle.observe(content);
  }

  /** After any change of height: stay at the end if that is where the reader was. */
  settle() {
    if (this.follows) this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#offer();
  }

  /** Messages that arrived; they are counted while the reader is elsewhere. */
  arrived(count) {
    if (!this.follows) this.unread += count;
    this.settle();
  }

  toPresent() {
    this.follows = true;
    this.unread = 0;
    this.settle();
  }

  /** Show one element, and leave the present for it if it must be. */
  show(node) {
    node.scrollIntoView({ block: "center" });
    this.#look();
  }

  get #belowPx() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  #look() {
    this.follows = this.#belowPx < NEAR_PX;
    if (this.follows) this.unread = 0;
    this.#offer();
  }

  #offer() {
    this.jump.hidden = this.follows || (this.#belowPx < FAR_PX && !this.unread);
    const news = this.unread && `${this.unread} new ${this.unread === 1 ? "message" : "messages"}`;
    const text = news ? `${news} · Jump to present` : "Jump to present";
    if (this.jump.textContent !== text) this.jump.replaceChildren(text, icon("down"));
  }
}
