// Buttons, selects and the layout components around them.

import { localUrl } from "./api.js";
import { fileCard } from "./attachments.js";
import { el } from "./dom.js";
import { hex } from "./embeds.js";
import { gallery } from "./gallery.js";
import { renderMarkdown } from "./markdown.js";
import { isSelect, selectChooser, STRING_SELECT } from "./selects.js";

// https://discord.com/developers/docs/components/reference: the numbers of the component types
export const ACTION_ROW = 1;
export const BUTTON = 2;
export const TEXT_INPUT = 4;
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
 * `busy` (custom ids that wait for the bot), `use(customId, values)`, `where` (`{world, channel}`).
 */
export const each = (components, context) =>
  (components ?? []).filter(Boolean).map((component) => {
    if (isSelect(component)) return select(component, context);
    return BUILDERS[component.type]?.(component, context);
  });

/** Whether people, roles or channels can be chosen in some component: those may become others. */
export const isChoosing = (components) =>
  components.some((one) => (isSelect(one) && one.type !== STRING_SELECT) || isChoosing(one.components ?? []));

function button({ style, label, emoji, url, disabled, custom_id: customId }, { busy, use }) {
  const text = [emoji && !emoji.id ? el("span", { "aria-hidden": label ? "true" : null }, emoji.name) : null, label];
  if (url) {
    const safe = /^(https?|discord):/.test(url) ? url : undefined;
    return el("a.button.link", { href: safe, target: "_blank", rel: "noopener noreferrer", testid: "button" }, text, " ↗");
  }
  const waits = busy.includes(customId);
  return el(
    `button.button.${BUTTON_STYLES[style] ?? "secondary"}`,
    {
      type: "button",
      disabled,
      "aria-busy": waits ? "true" : null,
      testid: "button",
      data: { key: customId, customId, style: BUTTON_STYLES[style] ?? "secondary" },
      onclick: () => waits || use(customId),
    },
    text,
  );
}

function select(component, { busy, use, where }) {
  const { custom_id: customId, disabled } = component;
  const attributes = { data: { key: customId, customId } };
  const isDisabled = disabled || busy.includes(customId);
  return selectChooser(component, where, {
    attributes,
    disabled: isDisabled,
    ondone: (values) => use(customId, values),
  }).node;
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
