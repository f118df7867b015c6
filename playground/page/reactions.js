// Reactions as pills, changed in place so that focus stays, and the palette to add one.

import { el, iconButton } from "./dom.js";
import { openPopover } from "./popover.js";

const PALETTE = "👍 ❤️ 😂 😮 😢 🎉 🔥 👏 🙏 🤔 👀 ✅ ❌ ⭐ 🎨 🖼️ 🔁 ✨ 🌈 🌊 🌙 🐈 🦊 🚀".split(" ");

const nameOf = (emoji) => (emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name);
const shown = (emoji) => (emoji.id ? `:${emoji.name}:` : emoji.name);

/** Bring the pills in `row` up to date; `toggle(emoji, on)` does what the person asked. */
export function updateReactions(row, reactions, toggle) {
  const pills = new Map([...row.querySelectorAll(".reaction")].map((pill) => [pill.dataset.emoji, pill]));
  for (const reaction of reactions) {
    const emoji = nameOf(reaction.emoji);
    const pill = pills.get(emoji) ?? newPill(reaction.emoji, toggle);
    pills.delete(emoji);
    const { count, me } = reaction;
    if (pill.lastChild.textContent !== String(count)) pill.lastChild.textContent = count;
    pill.setAttribute("aria-pressed", String(me));
    pill.setAttribute("aria-label", `${shown(reaction.emoji)}, ${count} ${count === 1 ? "reaction" : "reactions"}`);
    if (!pill.isConnected) row.insertBefore(pill, row.querySelector(".add-reaction"));
  }
  for (const gone of pills.values()) gone.remove();
  const adder = row.querySelector(".add-reaction");
  if (reactions.length && !adder) row.append(addReactionButton(toggle, "add-reaction"));
  if (!reactions.length) adder?.remove();
}

function newPill(emoji, toggle) {
  const pill = el(
    "button.reaction",
    { type: "button", testid: "reaction", data: { emoji: nameOf(emoji) } },
    el("span", {}, shown(emoji)),
    el("span.reaction-count"),
  );
  pill.addEventListener("click", () => toggle(nameOf(emoji), pill.getAttribute("aria-pressed") !== "true"));
  return pill;
}

/** The button with a smile that opens the palette. */
export function addReactionButton(toggle, className = "") {
  const button = iconButton("smile", "Add a reaction", { "aria-haspopup": "dialog", "aria-expanded": "false" });
  if (className) button.classList.add(className);
  button.addEventListener("click", () => {
    const pick = (emoji) => {
      close();
      toggle(emoji, true);
    };
    const choices = PALETTE.map((emoji) =>
      el("button", { type: "button", onclick: () => pick(emoji), "aria-label": emoji }, emoji),
    );
    const grid = el("div.palette", {}, choices);
    grid.addEventListener("keydown", (event) => moveInGrid(event, choices));
    const close = openPopover(button, "Reactions", grid);
  });
  return button;
}

const PALETTE_COLUMNS = 6; // as the style sheet lays it out

function moveInGrid(event, choices) {
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -PALETTE_COLUMNS, ArrowDown: PALETTE_COLUMNS }[event.key];
  if (!steps) return;
  event.preventDefault();
  choices[choices.indexOf(document.activeElement) + steps]?.focus();
}
