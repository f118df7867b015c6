// Files dropped on the page or pasted into it go to the composer.

import { el } from "./dom.js";

/** `take(file)` returns whether it could be used; `say(sentence)` tells the person when not. */
export function acceptFiles(take, say) {
  const sheet = el("div.drop-sheet", { hidden: true }, el("p", {}, "Drop it to draw from this picture"));
  document.body.append(sheet);
  let depth = 0; // dragenter and dragleave come for every element on the way

  const isElsewhere = () => document.querySelector("dialog[open]") !== null;
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  const offer = (steps) => {
    depth = steps === 0 ? 0 : Math.max(depth + steps, 0);
    sheet.hidden = depth === 0;
  };
  const use = (files) => {
    const isUsed = [...files].map(take); // one command may take several
    if (isUsed.includes(false)) say("There is no command here that takes a file.");
  };

  addEventListener("dragenter", (event) => carriesFiles(event) && !isElsewhere() && offer(1));
  addEventListener("dragleave", (event) => carriesFiles(event) && offer(-1));
  addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // nothing dropped is ever opened in the page's place
    offer(0);
    if (!isElsewhere()) use(event.dataTransfer.files);
  });
  addEventListener("paste", (event) => {
    if (!event.clipboardData?.files.length || isElsewhere()) return;
    event.preventDefault();
    use(event.clipboardData.files);
  });
}
