// What is attached to a message, and files that are about to be: pictures together, other files as cards.

import { localUrl } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { gallery } from "./gallery.js";

/** All attachments of a message; `fromBot` decides which picture a browser test takes for the result. */
export function attachments(files, { fromBot = false } = {}) {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return [pictures.length ? gallery(pictures, { fromBot }) : null, ...others.map(fileCard)];
}

const isPicture = (file) =>
  file.width > 0 && file.height > 0 && (file.content_type ?? "").startsWith("image/") && localUrl(file.url);

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
