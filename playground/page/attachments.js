// What is attached to a message: pictures with their room reserved, and files as cards.

import { localUrl } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { openLightbox } from "./lightbox.js";

const LARGEST = { width: 550, height: 350 }; // px, as chats show a picture
const GAP_PX = 4;

/** All attachments of a message; `fromBot` decides which picture a browser test takes for the result. */
export function attachments(files, { fromBot = false } = {}) {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return [pictures.length ? gallery(pictures, { fromBot }) : null, ...others.map(fileCard)];
}

const isPicture = (file) =>
  file.width > 0 && file.height > 0 && (file.content_type ?? "").startsWith("image/") && localUrl(file.url);

/**
 * Pictures in rows of one height. Each has `url`, `width`, `height` (px), `filename`, `description` and
 * perhaps `spoiler`.
 */
export function gallery(pictures, { fromBot = false } = {}) {
  const views = pictures.map((picture, index) => pictureView(picture, () => openLightbox(pictures, index), index));
  if (fromBot) views[0].querySelector("img").dataset.testid = "result-picture";
  if (pictures.length === 1) {
    const [{ width, height }] = pictures;
    const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
    views[0].style.width = `${Math.max(width * scale, 48)}px`;
    views[0].style.aspectRatio = `${width} / ${height}`;
    return el("div.gallery", {}, views);
  }
  return el("div.gallery", {}, rowLengths(pictures.length).map((length) => galleryRow(views.splice(0, length))));
}

/** How many pictures each row takes: up to three, the short row first. */
function rowLengths(count) {
  if (count <= 3) return [count];
  if (count === 4) return [2, 2];
  const first = count % 3;
  return [...(first ? [first] : []), ...Array(Math.floor(count / 3)).fill(3)];
}

function galleryRow(views) {
  const ratios = views.map((view) => Number(view.dataset.ratio));
  const ratio = ratios.reduce((sum, each) => sum + each, 0);
  views.forEach((view, index) => view.style.setProperty("flex", `${ratios[index]} 1 0`));
  const width = Math.min(LARGEST.width, LARGEST.height * ratio + GAP_PX * (views.length - 1));
  return el("div.gallery-row", { style: { width: `${width}px`, "aspect-ratio": String(ratio) } }, views);
}

function pictureView(picture, open) {
  const { description, filename, width, height } = picture;
  const ratio = Math.min(Math.max(width / height, 0.67), 1.25); // extremes are cropped within a row, never alone
  const image = el("img", {
    src: localUrl(picture.url),
    alt: description ?? "",
    title: description,
    width,
    height,
    decoding: "async",
    testid: "picture",
  });
  image.addEventListener("error", () => view.classList.add("broken"));
  const label = `Open picture${description ? `: ${description}` : ` ${filename}`}`;
  const opener = el("button.open-picture", { type: "button", "aria-label": label, onclick: open }, image);
  const view = el("div.picture", { data: { ratio } }, opener);
  if (description) view.append(altBadge(description));
  if (picture.spoiler || filename?.startsWith("SPOILER_")) coverUp(view, opener);
  return view;
}

/** "ALT": shows what the picture's description says. */
function altBadge(description) {
  const text = el("span.alt-text", { hidden: true }, description);
  const attributes = { type: "button", "aria-expanded": "false", "aria-label": "Description" };
  const badge = el("button.alt-badge", { ...attributes, title: "Show the description" }, "ALT");
  badge.addEventListener("click", () => {
    text.hidden = !text.hidden;
    badge.setAttribute("aria-expanded", String(!text.hidden));
  });
  return el("span.alt", {}, text, badge);
}

function coverUp(view, opener) {
  view.classList.add("covered");
  opener.inert = true;
  const show = () => {
    view.classList.remove("covered");
    opener.inert = false;
    cover.remove();
    opener.focus();
  };
  const cover = el("button.cover", { type: "button", onclick: show }, el("span", {}, "Spoiler"));
  view.append(cover);
}

/** A file that is not a picture. */
export function fileCard(file) {
  const url = localUrl(file.url);
  const name = file.filename.replace(/^SPOILER_/, "");
  return el(
    "div.file-card",
    {},
    icon("file"),
    el(
      "div",
      {},
      url ? el("a", { href: url, download: name }, name) : el("span", {}, name),
      el("span.file-size", {}, sizeText(file.size)),
    ),
  );
}

/** Bytes in words. */
export function sizeText(bytes) {
  if (!(bytes >= 0)) return "";
  if (bytes < 1_024) return `${bytes} bytes`;
  const [unit, size] = bytes < 1_024 ** 2 ? ["KB", bytes / 1_024] : ["MB", bytes / 1_024 ** 2];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

/** A picture that is about to be sent, with a button that takes it away. */
export function draftPicture(file, onremove) {
  const removal = iconButton("close", `Remove ${file.name}`, { onclick: onremove });
  const card = el("span.draft-picture", {}, thumbnail(file), el("span.draft-name", { title: file.name }, file.name));
  card.append(el("span.file-size", {}, sizeText(file.size)), removal);
  return card;
}

function thumbnail(file) {
  if (!file.type.startsWith("image/")) return icon("file");
  const url = URL.createObjectURL(file);
  const image = el("img", { src: url, alt: "" });
  image.addEventListener("load", () => URL.revokeObjectURL(url));
  image.addEventListener("error", () => image.replaceWith(icon("file")));
  return image;
}
