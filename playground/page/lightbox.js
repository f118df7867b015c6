// A picture as large as the window allows. Esc or a click beside it closes; the arrows turn the pages.

import { localUrl } from "./api.js";
import { el, iconButton } from "./dom.js";

/** Show `pictures[index]`; the browser gives the focus back when the dialog closes. */
export function openLightbox(pictures, index) {
  const image = el("img");
  const caption = el("p.lightbox-caption");
  const original = el("a", { target: "_blank", rel: "noopener" }, "Open in browser");
  const closer = iconButton("close", "Close", { onclick: () => dialog.close(), autofocus: true });
  const dialog = el(
    "dialog.lightbox",
    { "aria-label": "Picture" },
    el("figure", {}, image, el("figcaption", {}, caption, original)),
    closer,
  );

  const turn = (steps) => {
    index = (index + steps + pictures.length) % pictures.length;
    const { url, description, filename, width, height } = pictures[index];
    // The room is kept before the picture is there; a small one is not blown up.
    Object.assign(image, { alt: description ?? "", src: localUrl(url), width, height });
    image.style.aspectRatio = `${width} / ${height}`;
    caption.textContent = description || filename || "";
    original.href = localUrl(url);
  };
  turn(0);

  if (pictures.length > 1) {
    dialog.append(iconButton("back", "Previous picture", { onclick: () => turn(-1) }));
    dialog.append(iconButton("forward", "Next picture", { onclick: () => turn(1) }));
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") turn(-1);
      if (event.key === "ArrowRight") turn(1);
    });
  }
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("img, a, p, button")) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
