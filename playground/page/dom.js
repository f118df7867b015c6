// Building elements. Text always arrives as text nodes: nothing on this page is ever parsed as HTML.

/** An element: `el("div.a.b", {title, onclick, data: {}, style: {}}, ...children)`; empty values are left out. */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "data") Object.assign(node.dataset, value);
    else if (key === "style") {
      for (const [property, setting] of Object.entries(value)) node.style.setProperty(property, setting);
    } else node.setAttribute(key === "testid" ? "data-testid" : key, value === true ? "" : value);
  }
  const isThere = (child) => child !== undefined && child !== null && child !== false;
  node.append(...children.flat(3).filter(isThere));
  return node;
}

const ICONS = {
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  smile: "M12 3a9 9 0 1 0 9 9M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.5M15 9.5v.5M19 2v6M16 5h6",
  more: "M5 11.5v1M4.5 12h1M12 11.5v1M11.5 12h1M19 11.5v1M18.5 12h1",
  file: "M7 3h7l5 5v13H7zM14 3v5h5M10 13h6M10 17h6",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01",
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  hash: "M9.5 4L7 20M17 4l-2.5 16M4.5 9h16M3.5 15h16",
  thread: "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5",
  forum: "M3 5h12v8H9l-3 3v-3H3zM18 9h3v8h-2v3l-3-3h-5v-1",
  people: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2.5-5 6-5s6 2 6 5M16 5.5a2.8 2.8 0 0 1 0 5.400M17.5 14.5c2.200.6 3.5 2.200 3.5 4.5",
  at: "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM15.5 9v4.5c0 3 5 2.5 5-1.5a8.5 8.5 0 1 0-4 7.200",
  chevron: "M6 9l6 6 6-6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  down: "M12 5v14M6 13l6 6 6-6",
};

/** A drawn icon by its name; decorative, so whoever uses it gives a label. */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  const path = document.createElementNS(namespace, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only an icon. */
export function iconButton(name, label, attributes = {}) {
  return el("button.icon-button", { type: "button", "aria-label": label, title: label, ...attributes }, icon(name));
}

/** Show children that are built anew only when `key` changed; focus stays where it was, by `data-key`. */
export class Slot {
  #key;

  constructor(node) {
    this.node = node;
  }

  show(key, build) {
    const text = JSON.stringify(key);
    if (text === this.#key) return;
    this.#key = text;
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    this.node.replaceChildren(...[build()].flat().filter(Boolean));
    if (focused !== undefined) this.node.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Let a textarea be as high as its text; the style sheet says how high at most. */
export function growing(textarea) {
  const grow = () => {
    textarea.style.height = "auto";
    textarea.style.height = `${textarea.scrollHeight}px`;
  };
  textarea.addEventListener("input", grow);
  requestAnimationFrame(grow);
  return textarea;
}

/** Whether an Enter is meant as "done" (not a new line, not the end of a composed character). */
export const isPlainEnter = (event) => event.key === "Enter" && !event.shiftKey && !event.isComposing;
