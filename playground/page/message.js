// One message: built once, then brought up to date part by part.

import { attachments } from "./attachments.js";
import { each, isChoosing } from "./components.js";
import { el, icon, Slot } from "./dom.js";
import { embedCard, notEmbedded } from "./embeds.js";
import { localised } from "./locale.js";
import { renderMarkdown, renderOneLine } from "./markdown.js";
import { updateReactions } from "./reactions.js";
import { formatted, timeElement } from "./timestamps.js";
import { openMenu, reactedQuickly, toolbar } from "./toolbar.js";
import { avatar, displayName } from "./world.js";

// https://discord.com/developers/docs/resources/message#message-object-message-flags
export const EPHEMERAL = 64;
export const LOADING = 128;
const COMPONENTS_V2 = 32_768;

/** A message in the timeline; `app` is the page's shared context (see app.js). */
export class MessageView {
  constructor(app, message) {
    this.app = app;
    const slot = (tag, attributes) => new Slot(el(tag, attributes));
    this.context = slot("div.message-context");
    this.gutter = slot("div.gutter");
    this.byline = slot("header.byline");
    this.content = slot("div.content.markdown");
    this.files = slot("div.attachments");
    this.embeds = slot("div.embeds");
    this.components = slot("div.components");
    this.reactions = el("div.reactions");
    this.aside = slot("p.aside");
    this.tools = slot("div.toolbar");
    const { content, files, embeds, components, aside } = this;
    const parts = [this.byline, content, files, embeds, components].map(({ node }) => node);
    this.node = el(
      "article.message",
      { testid: "message", data: { messageId: message.id, authorId: message.author.id }, tabindex: "-1" },
      this.context.node,
      this.gutter.node,
      el("div.body", {}, parts, this.reactions, aside.node),
      this.tools.node,
    );
    this.node.addEventListener("contextmenu", (event) => openMenu(event, this.node, this.may, this.doings));
  }

  /** Show `message`. `grouped`: it follows another of the same author. `presses`: what was pressed in it. */
  update(message, { grouped, presses }) {
    const state = JSON.stringify([message, grouped, presses, this.app.viewer.id, this.#menus()]);
    if (state === this.state) return;
    this.state = state;
    this.message = message;
    const { author, flags = 0, timestamp } = message;
    const sentAt = new Date(timestamp);
    this.node.classList.toggle("start", !grouped);
    this.node.classList.toggle("ping", Boolean(message.pings_you));
    this.node.classList.toggle("ephemeral", Boolean(flags & EPHEMERAL));
    this.node.setAttribute("aria-label", `${displayName(author)}, ${formatted(sentAt, "message")}`);
    this.gutter.show([grouped, author, timestamp], () =>
      grouped ? timeElement(sentAt, "t", "time.gutter-time") : avatar(author),
    );
    this.byline.show([grouped, author, timestamp], () => (grouped ? null : byline(this.app.world, author, sentAt)));
    this.#updateContext();
    this.#updateBody(presses);
    const react = (emoji, on) => this.app.actions.react(message, emoji, on);
    updateReactions(this.reactions, message.reactions ?? [], react);
    this.aside.show([flags & EPHEMERAL, presses.failed], () => this.#aside(presses));
    this.#updateTools();
  }

  get #markup() {
    const { app, message } = this;
    return {
      world: app.world,
      mentions: message.mentions ?? [],
      everyone: message.mention_everyone,
      trusted: Boolean(message.author.bot),
      openChannel: app.openChannel,
      openCommand: app.openCommand,
      openMessage: app.openMessage,
    };
  }

  #menus() {
    const { commands, viewer } = this.app;
    const menus = commands.filter(({ type }) => type === 3);
    return menus.map((menu) => ({ name: menu.name, shown: localised(menu, "name", viewer.locale) }));
  }

  #updateContext() {
    const { referenced_message: referenced, message_reference: reference } = this.message;
    const { interaction_metadata: used } = this.message;
    this.context.show([referenced?.id, referenced?.content, Boolean(reference), used?.id], () => {
      if (referenced) return replyLine(this.app, referenced);
      if (reference) return el("span.reply.gone", {}, "The original message was deleted");
      return used?.name ? usedLine(used.user, used.name, { fromMenu: used.command_type === 3 }) : null;
    });
  }

  #updateBody(presses) {
    const { message } = this;
    const { content, attachments: files = [], embeds = [], components = [] } = message;
    const { flags = 0, edited_timestamp: edited } = message;
    const isThinking = Boolean(flags & LOADING);
    this.content.show([content, message.mentions, Boolean(edited), isThinking], () => {
      if (isThinking) return thinking(message.author);
      const nodes = [...renderMarkdown(content, this.#markup).childNodes];
      return edited && content ? withEdited(nodes, new Date(edited)) : nodes;
    });
    const loose = flags & COMPONENTS_V2 ? [] : notEmbedded(files, embeds); // components place the files themselves
    this.files.show(loose, () => attachments(loose, { fromBot: Boolean(message.author.bot) }));
    this.embeds.show([embeds, files], () => embeds.map((embed) => embedCard(embed, this.#markup, files)));
    const { world, channel } = this.app;
    this.components.show([components, presses.busy, isChoosing(components) && [world.people, channel.place]], () =>
      each(components, {
        markup: this.#markup,
        files,
        busy: presses.busy,
        where: { world, channel },
        use: (customId, values) => this.app.actions.use(message, customId, values),
      }),
    );
  }

  #aside({ failed }) {
    const { actions } = this.app;
    const dismiss = () => actions.remove(this.message);
    return [
      failed && el("span.failure", {}, "This interaction failed"),
      this.message.flags & EPHEMERAL && onlyYou(dismiss),
    ];
  }

  #updateTools() {
    const { app, message } = this;
    const { flags = 0, author } = message;
    const isEphemeral = Boolean(flags & EPHEMERAL);
    this.may = {
      mayReact: !isEphemeral,
      mayRemove: !isEphemeral && (author.id === app.viewer.id || app.world.isModerator(app.viewer.id)),
      reacted: reactedQuickly(message),
      menus: flags & (LOADING | EPHEMERAL) ? [] : this.#menus(),
    };
    this.doings = {
      react: (emoji, on) => app.actions.react(message, emoji, on),
      remove: () => app.actions.remove(message),
      menu: (name) => app.actions.menu(message, name),
    };
    this.tools.show(this.may, () => toolbar(this.may, this.doings));
  }
}

/** Who wrote and when. */
export function byline(world, author, sentAt) {
  const role = world.isModerator(author.id) ? "span.name.moderator" : "span.name";
  const badge = author.bot ? el("span.badge", {}, "APP") : null;
  return [el(role, {}, displayName(author)), badge, sentAt && timeElement(sentAt, "message")];
}

/** "Member used /imagine", above an answer; a command from a message's menu has no slash. */
export function usedLine(user, name, { fromMenu = false } = {}) {
  const command = el("span.mention", {}, fromMenu ? name : `/${name}`);
  return el("span.used", {}, avatar(user, { small: true }), el("b", {}, displayName(user)), " used ", command);
}

/** "Only you can see this · Dismiss message". */
export const onlyYou = (dismiss) =>
  el(
    "span.only-you",
    {},
    "Only you can see this · ",
    el("button.link-button", { type: "button", onclick: dismiss, testid: "dismiss" }, "Dismiss message"),
  );

function replyLine(app, referenced) {
  const { author, content, attachments: files = [], flags } = referenced;
  const context = { world: app.world, mentions: referenced.mentions ?? [], inLink: true };
  const text = content ? el("span.reply-text", {}, renderOneLine(content, context)) : null;
  // No controls within this button; what is covered stays covered.
  for (const control of text?.querySelectorAll("button") ?? []) control.replaceWith(...control.childNodes);
  for (const cover of text?.querySelectorAll("[tabindex]") ?? []) cover.removeAttribute("tabindex");
  const hint = flags & LOADING ? "is thinking…" : files.length ? "See the attachment" : "See the message";
  const jump = () => app.jumpTo(referenced.id);
  return el(
    "button.reply",
    { type: "button", title: "Jump to the message", onclick: jump, data: { key: "reply" } },
    avatar(author, { small: true }),
    el("b", {}, displayName(author)),
    text ?? el("i", {}, hint),
    files.length ? icon("picture") : null,
  );
}

const thinking = (author) => el("p.thinking", { testid: "thinking" }, dots(), `${displayName(author)} is thinking…`);

/** Three dots that breathe. */
export const dots = () => el("span.dots", { "aria-hidden": "true" }, el("span"), el("span"), el("span"));

function withEdited(nodes, editedAt) {
  const mark = el("span.edited", { title: formatted(editedAt, "full") }, " (edited)");
  const last = nodes.at(-1);
  if (last?.tagName === "P") last.append(mark);
  else nodes.push(mark);
  return nodes;
}
