// One small floating box at a time, beside what opened it. Esc or a click elsewhere closes it.

import { el } from "./dom.js";

const MARGIN_PX = 8;

/**
 * Open a box with `content` at `anchor`, the element that opened it; returns a function that closes it.
 * `below`: it hangs below, as wide as its anchor; `at`: it opens at a point, `{x, y}`; `onclose` when it is gone.
 */
export function openPopover(anchor, label, content, { below = false, at = null, onclose } = {}) {
  const box = el("div.popover", { popover: "auto", role: "dialog", "aria-label": label, testid: "popover" }, content);
  const close = () => box.isConnected && box.hidePopover();
  const put = () => {
    if (below) box.style.width = `${anchor.getBoundingClientRect().width}px`;
    const point = at && new DOMRect(at.x, at.y, 0, 0);
    place(box, point ?? anchor.getBoundingClientRect(), { below: below || point });
  };
  const follow = (event) => {
    if (box.contains(event.target)) return;
    if (anchor.isConnected && !at) put();
    else close();
  };
  (anchor.closest("dialog") ?? document.body).append(box); // all around an open dialog is out of reach
  box.addEventListener("toggle", (event) => {
    if (event.newState === "open") return;
    if (!at) anchor.setAttribute("aria-expanded", "false");
    removeEventListener("scroll", follow, true);
    const focusWasInside = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    if (focusWasInside) anchor.focus();
    onclose?.();
  });
  if (!at) anchor.setAttribute("aria-expanded", "true");
  box.showPopover();
  put();
  const first = box.querySelector("[data-first]") ?? box.querySelector("button, input, [tabindex]");
  first?.focus({ preventScroll: true });
  addEventListener("scroll", follow, true);
  return close;
}

/** On the wanted side where there is room, on the other one otherwise; always within the window. */
function place(box, anchor, { below }) {
  const { width, height } = box.getBoundingClientRect();
  const gap = below ? 4 : MARGIN_PX;
  const above = anchor.top - height - gap;
  const under = anchor.bottom + gap;
  const fitsUnder = under + height <= innerHeight - MARGIN_PX;
  const wanted = below ? (fitsUnder ? under : above) : above >= MARGIN_PX ? above : under;
  const top = Math.max(Math.min(wanted, innerHeight - height - MARGIN_PX), MARGIN_PX);
  const start = below ? anchor.left : anchor.right - width;
  box.style.left = `${Math.max(Math.min(start, innerWidth - width - MARGIN_PX), MARGIN_PX)}px`;
  box.style.top = `${top}px`;
}
