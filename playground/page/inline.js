// Discord's markup within a line of text, as DOM nodes.

import { el } from "./dom.js";
import { isStyle, timeElement } from "./timestamps.js";
import { titleOf } from "./world.js";

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)\/(\d+)$/;
const SPECIAL = /[\\<`*_~|[@h\n]/; // nothing else begins a rule

// Each rule: a pattern that must match right here (sticky), and what it becomes; undefined: not this rule.
// `inside` renders what stands between the marks; a mark after a backslash does not end it.
const RULES = [
  [/\\([^0-9A-Za-z\s])/y, ([, character]) => character],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , code]) => el("code", {}, code.replace(/^ (?=`)|(?<=`) $/g, ""))],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, url], context) => link(url, url, context)],
  [/https?:\/\/[^\s<]*[^\s<.,:;"'\]|*_~]/y, bareLink],
  [/\[((?:\\.|[^\]\\\n])+)\]\((https:\/\/[^\s()<>]+)\)/y, maskedLink],
  [/<@!?(\d+)>/y, ([, id], context) => userMention(id, context)],
  [/<@&(\d+)>/y, () => el("span.mention", {}, "@role")],
  [/<#(\d+)>/y, ([, id], context) => channelMention(id, context)],
  [/<\/([^:\n]{1,100}):\d+>/y, ([, name], context) => commandMention(name, context)],
  [/<t:(-?\d{1,13})(?::(\w))?>/y, timestamp],
  [/<a?:(\w{2,}):\d+>/y, ([, name]) => `:${name}:`],
  [/@(?:everyone|here)\b/y, ([text], context) => context.everyone && el("span.mention", {}, text)],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, ([, text], context) => spoiler(inside(text, context))],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, ([, text], context) => el("strong", {}, inside(text, context))],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, ([, text], context) => el("u", {}, inside(text, context))],
  [/~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/y, ([, text], context) => el("s", {}, inside(text, context))],
  [
    /\*(?=[^\s*])((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
    ([, text], context) => el("em", {}, inside(text, context)),
  ],
  [/(?<!\w)_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y, ([, text], context) => el("em", {}, inside(text, context))],
];

/**
 * Text within a block. `context`: `world`, `mentions` (users the message tells of), `everyone` (it may ping
 * all), `trusted` (a bot's: masked links work), `openChannel(id)`, `openCommand(name)`,
 * `openMessage(channelId, messageId)`.
 */
export function renderInline(text, context) {
  const fragment = document.createDocumentFragment();
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const [node, length] = SPECIAL.test(text[at]) ? ruleAt(text, at, context) : [undefined, 1];
    if (node === undefined || typeof node === "string") plain += node ?? text.slice(at, at + length);
    else {
      fragment.append(plain, node);
      plain = "";
    }
    at += length;
  }
  fragment.append(plain);
  return fragment;
}

/** What the rules make of the text at a place, and how many of its characters that takes. */
function ruleAt(text, at, context) {
  for (const [pattern, build] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const node = match && build(match, context);
    if (node) return [node, match.taken ?? match[0].length];
  }
  return [undefined, 1];
}

const inside = (text, context) => renderInline(text, context);

function link(url, text, context) {
  const [, channelId, messageId] = MESSAGE_LINK.exec(url) ?? [];
  const channel = channelId && !context.inLink && context.world.channel(channelId);
  if (channel) return messageLink(channel, messageId, text === url ? `${titleOf(channel)} › message` : text, context);
  return context.inLink ? text : el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** A message of this place: its link leads there, and not to Discord. */
function messageLink({ id }, messageId, text, { openMessage }) {
  return el("button.mention", { type: "button", onclick: () => openMessage?.(id, messageId) }, text);
}

/** An address as it stands; a bracket that it does not open itself is not its own. */
function bareLink(match, context) {
  let [url] = match;
  while (url.endsWith(")") && url.split(")").length > url.split("(").length) url = url.slice(0, -1);
  match.taken = url.length;
  return link(url, url, context);
}

function maskedLink([, text, url], context) {
  if (!context.trusted || context.inLink) return undefined;
  if (MESSAGE_LINK.test(url)) return link(url, renderInline(text, { ...context, inLink: true }), context);
  return el(
    "a",
    { href: url, title: url, target: "_blank", rel: "noopener noreferrer" },
    renderInline(text, { ...context, inLink: true }),
  );
}

function userMention(id, { world, mentions }) {
  return el("span.mention", {}, `@${world.nameOf(id, mentions) ?? "unknown-user"}`);
}

function channelMention(id, { world, openChannel }) {
  const channel = world.channel(id);
  if (!channel) return el("span.mention", {}, "#unknown");
  return el("button.mention", { type: "button", onclick: () => openChannel?.(id) }, titleOf(channel));
}

function commandMention(name, { openCommand }) {
  return el("button.mention", { type: "button", onclick: () => openCommand?.(name) }, `/${name}`);
}

function timestamp([, seconds, style = "f"]) {
  const date = new Date(Number(seconds) * 1_000);
  if (!isStyle(style) || Number.isNaN(date.getTime())) return undefined;
  return timeElement(date, style, "time.timestamp");
}

/** Something that shows only when asked for. */
function spoiler(content) {
  const hidden = el("span", { "aria-hidden": "true", inert: true }, content);
  const label = "Spoiler: press to show";
  const cover = el("span.spoiler", { role: "button", tabindex: "0", "aria-label": label, title: label }, hidden);
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    for (const name of ["role", "tabindex", "aria-label", "title"]) cover.removeAttribute(name);
    hidden.removeAttribute("aria-hidden");
    hidden.removeAttribute("inert");
    cover.classList.add("shown");
    cover.removeEventListener("click", show);
    cover.removeEventListener("keydown", show);
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", show);
  return cover;
}
