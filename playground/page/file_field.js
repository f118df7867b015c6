// The field of an option that takes a file.

import { draftPicture } from "./attachments.js";
import { el, icon } from "./dom.js";

/** See `fieldFor`; `frame` is what it stands in. */
export function fileField(option, { attributes, build }) {
  const input = el("input.visually-hidden", { ...attributes, type: "file", tabindex: "-1" });
  const picking = {
    type: "button",
    "aria-label": `${option.shown}: choose a file`,
    "aria-describedby": attributes["aria-describedby"],
    onclick: () => input.click(),
  };
  const picker = el("button.pick-file", picking, icon("picture"), "Choose a file");
  const place = el("span.file-place", {}, picker);
  let file;
  const show = (chosen) => {
    file = chosen;
    input.value = "";
    place.replaceChildren(file ? draftPicture(file, remove) : picker);
  };
  const remove = () => {
    show(undefined);
    picker.focus();
  };
  input.addEventListener("change", () => input.files[0] && show(input.files[0]));
  return {
    option,
    node: build(input, place),
    value: () => undefined,
    file: () => file,
    problem: () => (option.required && !file ? `Choose a file for ${option.shown}: the command needs it.` : null),
    fill: show,
    focus: () => place.querySelector("button").focus(),
  };
}
