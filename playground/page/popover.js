// One small floating box at a time, beside the button that opened it. Esc or a click elsewhere closes it.

import { el } from "./dom.js";

const MARGIN_PX = 8;

/** Open a box with `content` at `button`; `onclose` when it is gone. Returns a function that closes it. */
export function openPopover(button, label, content, onclose) {
  const box = el("div.popover", { popover: "auto", role: "dialog", "aria-label": label }, content);
  const close = () => box.isConnected && box.hidePopover();
  document.body.append(box);
  box.addEventListener("toggle", (event) => {
    if (event.newState === "open") return;
    button.setAttribute("aria-expanded", "false");
    removeEventListener("scroll", close, true);
    const focusWasInside = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    if (focusWasInside) button.focus();
    onclose?.();
  });
  button.setAttribute("aria-expanded", "true");
  box.showPopover();
  place(box, button.getBoundingClientRect());
  box.querySelector("button")?.focus();
  addEventListener("scroll", close, true);
  return close;
}

/** Above the button where there is room, below it otherwise; always within the window. */
function place(box, anchor) {
  const { width, height } = box.getBoundingClientRect();
  const above = anchor.top - height - MARGIN_PX;
  const left = Math.min(Math.max(anchor.right - width, MARGIN_PX), innerWidth - width - MARGIN_PX);
  const below = Math.min(anchor.bottom + MARGIN_PX, innerHeight - height - MARGIN_PX);
  box.style.left = `${left}px`;
  box.style.top = `${above >= MARGIN_PX ? above : below}px`;
}
