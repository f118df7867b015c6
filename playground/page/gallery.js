// Pictures of a message, laid out as Discord does; their room is kept before they are there.

import { localUrl } from "./api.js";
import { el } from "./dom.js";
import { openLightbox } from "./lightbox.js";

const LARGEST = { width: 550, height: 350 }; // px, as chats show a picture
const MOST = 10; // of a message; what comes after begins anew

/**
 * Pictures, each with `url`, `width`, `height` (px), `filename`, `description` and perhaps `spoiler`. `fromBot`
 * decides which one a browser test takes for the result.
 */
export function gallery(pictures, { fromBot = false } = {}) {
  const views = pictures.map((picture, index) => pictureView(picture, () => openLightbox(pictures, index)));
  if (fromBot) views[0].querySelector("img").dataset.testid = "result-picture";
  if (pictures.length === 1) {
    views[0].style.width = `${Math.max(single(pictures[0]), 48)}px`;
    views[0].style.aspectRatio = `${pictures[0].width} / ${pictures[0].height}`;
    return el("div.gallery.single", { testid: "gallery" }, views);
  }
  const shown = views.slice(0, MOST);
  return el("div.gallery", { testid: "gallery", data: { count: String(shown.length) } }, shown);
}

const single = ({ width, height }) => width * Math.min(1, LARGEST.width / width, LARGEST.height / height);

function pictureView(picture, open) {
  const { description, filename, width, height } = picture;
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
  const view = el("div.picture", {}, opener);
  if (description) view.append(altBadge(description));
  if (picture.spoiler || filename?.startsWith("SPOILER_")) coverUp(view, opener);
  return view;
}

/** "ALT": shows what the picture's description says. */
function altBadge(description) {
  const text = el("span.alt-text", { hidden: true, testid: "alt-text" }, description);
  const attributes = { type: "button", "aria-expanded": "false", "aria-label": "Description", testid: "alt" };
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
  const cover = el("button.cover", { type: "button", onclick: show, testid: "cover" }, el("span", {}, "Spoiler"));
  view.append(cover);
}
