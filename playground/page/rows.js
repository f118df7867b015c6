// The rows of a channel that are not messages: days, commands unanswered, messages on their way.

import { el, Slot } from "./dom.js";
import { byline, dots, onlyYou, usedLine } from "./message.js";
import { timeElement } from "./timestamps.js";
import { avatar } from "./world.js";

/** The line between two days. */
export class DayView {
  constructor(_, { at }) {
    this.node = el("div.day", { role: "separator" }, timeElement(at, "day"));
  }

  update() {}
}

/** A command that the bot has not answered yet, or not at all. */
export class InteractionView {
  constructor(app, { interaction }) {
    this.app = app;
    this.body = new Slot(el("div.body"));
    const { world, viewer } = app;
    const person = { id: viewer.id, username: viewer.name };
    const fromMenu = app.commands.some(({ type, name }) => type === 3 && name === interaction.name);
    const used = interaction.name ? usedLine(person, interaction.name, { fromMenu }) : null;
    const bot = { id: world.bot.id, username: world.bot.name, bot: true };
    this.node = el(
      "article.message.start.unanswered",
      { testid: "interaction", data: { interactionId: interaction.id }, "aria-label": "A command of yours" },
      el("div.message-context", {}, used),
      el("div.gutter", {}, avatar(bot)),
      this.body.node,
    );
    this.head = () => el("header.byline", {}, byline(world, bot));
  }

  update({ interaction }) {
    const failed = interaction.status === "failed";
    this.node.classList.toggle("ephemeral", failed);
    const dismiss = () => this.app.dismissInteraction(interaction.id);
    this.body.show(failed, () => [
      this.head(),
      failed
        ? el("p.failure", {}, "The application did not respond")
        : el("p.thinking", {}, dots(), "Sending command…"),
      failed && el("p.aside", {}, onlyYou(dismiss)),
    ]);
  }
}

/** A message of one's own that has not arrived yet. */
export class DraftView {
  constructor(app) {
    this.app = app;
    this.gutter = new Slot(el("div.gutter"));
    this.body = new Slot(el("div.body"));
    this.node = el("article.message.draft", { testid: "draft" }, this.gutter.node, this.body.node);
  }

  update({ draft, grouped }) {
    const { viewer, world } = this.app;
    const person = { id: viewer.id, username: viewer.name };
    this.node.classList.toggle("start", !grouped);
    this.gutter.show(grouped, () => (grouped ? null : avatar(person)));
    this.body.show([grouped, draft.error], () => [
      grouped ? null : el("header.byline", {}, byline(world, person)),
      el("p.draft-text", {}, draft.content),
      draft.error ? this.#failure(draft) : null,
    ]);
  }

  #failure(draft) {
    const link = (text, act) => el("button.link-button", { type: "button", onclick: act }, text);
    return el(
      "p.aside",
      {},
      el("span.failure", {}, draft.error, " "),
      link("Try again", () => this.app.drafts.retry(draft)),
      " · ",
      link("Discard", () => this.app.drafts.discard(draft)),
    );
  }
}
