// Buttons, selects and the layout components around them.

import { fileCard, gallery } from "./attachments.js";
import { localUrl } from "./api.js";
import { el } from "./dom.js";
import { hex } from "./embeds.js";
import { renderMarkdown } from "./markdown.js";

// https://discord.com/developers/docs/components/reference: the numbers of the component types
export const ACTION_ROW = 1;
export const BUTTON = 2;
export const STRING_SELECT = 3;
export const TEXT_INPUT = 4;
export const OTHER_SELECTS = [5, 6, 7, 8];
export const SECTION = 9;
export const TEXT_DISPLAY = 10;
export const THUMBNAIL = 11;
export const MEDIA_GALLERY = 12;
export const FILE = 13;
export const SEPARATOR = 14;
export const CONTAINER = 17;
export const LABEL = 18;
export const FILE_UPLOAD = 19;

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };

const BUILDERS = {
  [ACTION_ROW]: (row, context) => el("div.action-row", {}, each(row.components, context)),
  [BUTTON]: button,
  [STRING_SELECT]: stringSelect,
  [SECTION]: (section, context) =>
    el("div.section", {}, el("div", {}, each(section.components, context)), each([section.accessory], context)),
  [TEXT_DISPLAY]: (text, context) => el("div.markdown", {}, renderMarkdown(text.content, context.markup)),
  [THUMBNAIL]: (thumbnail, context) => {
    const { url, description } = media(thumbnail, context);
    return url && el("img.thumbnail", { src: localUrl(url), alt: description ?? "", title: description });
  },
  [MEDIA_GALLERY]: (component, context) => {
    const pictures = component.items.map((item) => media(item, context)).filter(({ url }) => url && localUrl(url));
    return pictures.length ? gallery(pictures, { fromBot: true }) : null;
  },
  [FILE]: (component, context) => {
    const file = media({ ...component, media: component.file }, context);
    return file.url && fileCard({ ...file, filename: file.filename ?? component.name ?? "file" });
  },
  [SEPARATOR]: ({ divider = true, spacing = 1 }) =>
    el(`hr.separator${divider ? ".line" : ""}${spacing === 2 ? ".wide" : ""}`),
  [CONTAINER]: ({ accent_color: colour, components }, context) =>
    el("div.container", { style: colour ? { "--edge": hex(colour) } : {} }, each(components, context)),
};

/**
 * A message's components. `context`: `markup` (for `renderInline`), `files` (the message's attachments),
 * `busy` (custom ids that wait for the bot), `use(customId, values)`.
 */
export const each = (components, context) =>
  (components ?? []).filter(Boolean).map((component) => {
    if (OTHER_SELECTS.includes(component.type)) return unknownSelect(component);
    return BUILDERS[component.type]?.(component, context);
  });

function button({ style, label, emoji, url, disabled, custom_id: customId }, { busy, use }) {
  const text = [emoji && !emoji.id ? el("span", { "aria-hidden": label ? "true" : null }, emoji.name) : null, label];
  if (url) {
    const safe = /^(https?|discord):/.test(url) ? url : undefined;
    return el("a.button.link", { href: safe, target: "_blank", rel: "noopener noreferrer" }, text, " ↗");
  }
  const waits = busy.includes(customId);
  return el(
    `button.button.${BUTTON_STYLES[style] ?? "secondary"}`,
    {
      type: "button",
      disabled,
      "aria-busy": waits ? "true" : null,
      data: { key: customId },
      onclick: () => waits || use(customId),
    },
    text,
  );
}

function stringSelect(component, { busy, use }) {
  const { custom_id: customId, placeholder, options, disabled } = component;
  const { min_values: least = 1, max_values: most = 1 } = component;
  const label = placeholder ?? "Make a selection";
  const shown = options.map(({ label: text, value, description, default: chosen }) =>
    el("option", { value, selected: chosen, title: description }, description ? `${text} – ${description}` : text),
  );
  const isDisabled = disabled || busy.includes(customId);
  if (most === 1) {
    const empty = options.some((option) => option.default)
      ? null
      : el("option", { value: "", disabled: least > 0, selected: true }, label);
    const attributes = { "aria-label": label, disabled: isDisabled, data: { key: customId } };
    const node = el("select.select", attributes, empty, shown);
    node.addEventListener("change", () => use(customId, node.value ? [node.value] : []));
    return node;
  }
  const size = Math.min(options.length, 5);
  const node = el("select.select", { multiple: true, size, disabled: isDisabled, "aria-label": label }, shown);
  const done = () => use(customId, [...node.selectedOptions].map(({ value }) => value));
  const attributes = { type: "button", disabled: isDisabled, onclick: done, data: { key: customId } };
  return el("div.choose-many", {}, node, el("button.button.secondary", attributes, "Choose"));
}

function unknownSelect({ placeholder }) {
  const text = placeholder ?? "Not in this playground";
  return el("select.select", { disabled: true, "aria-label": text }, el("option", {}, text));
}

/** The file that a component shows, whether it names an address or one of the message's attachments. */
function media(component, { files }) {
  const { url = "", width, height } = component.media ?? {};
  const file = files.find(({ filename, url: fileUrl }) => url === `attachment://${filename}` || url === fileUrl);
  return {
    url: file?.url ?? (url.startsWith("attachment:") ? undefined : url),
    width: file?.width ?? width ?? 400,
    height: file?.height ?? height ?? 300,
    size: file?.size,
    filename: file?.filename ?? "",
    description: component.description ?? file?.description,
    spoiler: component.spoiler,
  };
}
