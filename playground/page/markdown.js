// Discord's markup, block by block, as DOM nodes: quotes, headings, lists, code, small print.

import { el } from "./dom.js";
import { renderInline } from "./inline.js";

const FENCE = /```(?:([\w+#-]*)\n)?([\s\S]*?)\n?```\n?/g;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SMALL = /^-# +(\S.*)$/;
const QUOTE = /^> (.*)$/;
const QUOTE_ALL = /^>>> ?([\s\S]*)$/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const ONLY_EMOJI = /^(?=\p{Extended_Pictographic})[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\s]{1,60}$/u;

/** A message's text; see `renderInline` for `context`. */
export function renderMarkdown(text, context) {
  const fragment = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(FENCE)) {
    if (!match[2].trim()) continue;
    fragment.append(...blocks(text.slice(from, match.index).replace(/\n$/, ""), context));
    fragment.append(el("pre", { tabindex: "0" }, el("code", {}, match[2])));
    from = match.index + match[0].length;
  }
  fragment.append(...blocks(text.slice(from), context));
  if (ONLY_EMOJI.test(text)) fragment.firstElementChild?.classList.add("only-emoji");
  return fragment;
}

/** A message's text on one line, for a reply's quotation. */
export function renderOneLine(text, context) {
  const flat = text
    .replace(FENCE, " $2 ")
    .split("\n")
    .map((line) => line.replace(/^(?:>>> ?|> |#{1,3} +|-# +)/, ""));
  return renderInline(flat.join(" "), context);
}

function blocks(text, context) {
  if (!text) return [];
  const lines = text.split("\n");
  const built = [];
  let paragraph = [];
  const endParagraph = () => {
    if (paragraph.length) built.push(el("p", {}, renderInline(paragraph.join("\n"), context)));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const [block, taken] = blockAt(lines, at, context);
    if (block) {
      endParagraph();
      built.push(block);
    } else paragraph.push(lines[at]);
    at += taken;
  }
  endParagraph();
  return built;
}

/** The block that begins on a line and how many lines it takes, or nothing: the line is plain text. */
function blockAt(lines, at, context) {
  const all = QUOTE_ALL.exec(lines.slice(at).join("\n"));
  if (all) return [el("blockquote", {}, renderMarkdown(all[1], context)), lines.length - at];
  if (QUOTE.test(lines[at])) {
    const quoted = run(lines, at, QUOTE);
    return [el("blockquote", {}, renderMarkdown(quoted.map(([, text]) => text).join("\n"), context)), quoted.length];
  }
  const heading = HEADING.exec(lines[at]);
  if (heading) return [el(`h${heading[1].length + 2}`, {}, renderInline(heading[2], context)), 1];
  const small = SMALL.exec(lines[at]);
  if (small) return [el("p.small-print", {}, renderInline(small[1], context)), 1];
  if (ITEM.test(lines[at])) {
    const items = sameKind(run(lines, at, ITEM));
    return [list(items, context), items.length];
  }
  return [null, 1];
}

/** The matches of the lines from `at` on, as long as they match. */
function run(lines, at, pattern) {
  const matches = [];
  for (let match; at < lines.length && (match = pattern.exec(lines[at])); at += 1) matches.push(match);
  return matches;
}

/** The items up to where a numbered list follows one with dots, or the other way round. */
function sameKind(items) {
  const [[, indent, number]] = items;
  const isOther = ([, otherIndent, other]) =>
    otherIndent.length < indent.length + 2 && (other === undefined) !== (number === undefined);
  const end = items.findIndex(isOther);
  return end === -1 ? items : items.slice(0, end);
}

/** Nested lists out of flat lines: deeper by two spaces or more belongs to the item above. */
function list(items, context) {
  const [[, indent, number]] = items;
  const node = number === undefined ? el("ul") : el("ol", { start: number });
  for (let at = 0; at < items.length; ) {
    let next = at + 1;
    while (next < items.length && items[next][1].length >= indent.length + 2) next += 1;
    const deeper = items.slice(at + 1, next);
    node.append(el("li", {}, renderInline(items[at][3], context), nested(deeper, context)));
    at = next;
  }
  return node;
}

function nested(items, context) {
  const lists = [];
  for (let rest = items; rest.length; ) {
    const same = sameKind(rest);
    lists.push(list(same, context));
    rest = rest.slice(same.length);
  }
  return lists;
}
