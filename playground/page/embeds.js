// Embeds: a card with a coloured edge.

import { localUrl } from "./api.js";
import { el } from "./dom.js";
import { renderInline } from "./inline.js";
import { renderMarkdown } from "./markdown.js";
import { timeElement } from "./timestamps.js";

/** One embed; `context` as for `renderInline`, `files` are the message's attachments. */
export function embedCard(embed, context, files) {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp, color } = embed;
  const edge = typeof color === "number" && color > 0 ? { "--edge": hex(color) } : {};
  const rich = { ...context, trusted: true };
  return el(
    "article.embed",
    { style: edge },
    author?.name && el("p.embed-author", {}, author.name),
    title && el("p.embed-title", {}, heading(title, url, rich)),
    description && el("div.embed-text.markdown", {}, renderMarkdown(description, rich)),
    fields.length ? el("dl.embed-fields", {}, fields.map((field) => embedField(field, rich))) : null,
    image && embedImage(image, files, "img.embed-image"),
    thumbnail && embedImage(thumbnail, files, "img.embed-thumbnail"),
    (footer?.text || timestamp) &&
      el(
        "p.embed-footer",
        {},
        footer?.text,
        footer?.text && timestamp ? " • " : null,
        timestamp && timeElement(new Date(timestamp), "message"),
      ),
  );
}

/** A colour as Discord's API gives it, for a style sheet. */
export const hex = (color) => `#${color.toString(16).padStart(6, "0")}`;

function heading(title, url, context) {
  if (!url?.startsWith("https://")) return renderInline(title, context);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title);
}

function embedField({ name, value, inline }, context) {
  return el(
    inline ? "div.inline" : "div",
    {},
    el("dt", {}, renderInline(name, context)),
    el("dd.markdown", {}, renderMarkdown(value, context)),
  );
}

/** Pictures of this very place only: the page loads nothing from elsewhere. */
function embedImage(image, files, tag) {
  const { url, width, height, description } = files.find((file) => isAttached(file, image)) ?? image;
  const src = url && localUrl(url);
  return src ? el(tag, { src, alt: description ?? "", width, height }) : null;
}

const isAttached = ({ filename, url }, image) => image?.url === `attachment://${filename}` || image?.url === url;

/** The attachments that no embed shows already. */
export function notEmbedded(files, embeds) {
  const shown = embeds.flatMap(({ image, thumbnail }) => [image, thumbnail]);
  return files.filter((file) => !shown.some((image) => isAttached(file, image)));
}
