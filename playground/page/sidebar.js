// Where one can be, who one is and what one speaks; a drawer where the window is narrow.

import { el, icon } from "./dom.js";
import { LANGUAGES } from "./locale.js";
import { placesList } from "./places.js";
import { avatar } from "./world.js";

const NARROW = matchMedia("(max-width: 700px)"); // as in page.css

/** The sidebar; `switchViewer(id)`, `switchChannel(id)`, `speak(locale)` are called when the person chooses. */
export class Sidebar {
  constructor({ switchViewer, switchChannel, speak }) {
    const byId = (id) => document.getElementById(id);
    this.node = byId("sidebar");
    this.menu = byId("menu");
    this.viewer = byId("viewer");
    this.locale = byId("locale");
    this.switchChannel = switchChannel;
    this.menu.append(icon("menu"));
    this.menu.addEventListener("click", () => this.#set(true));
    byId("shade").addEventListener("click", () => this.#set(false));
    addEventListener("keydown", (event) => event.key === "Escape" && this.#isOpen && this.#set(false));
    this.viewer.addEventListener("change", () => switchViewer(this.viewer.value));
    this.locale.addEventListener("change", () => speak(this.locale.value));
    NARROW.addEventListener("change", () => this.#set(false));
    this.#set(false);
  }

  /** Show who looks at which channel, and everywhere else. */
  show(world, viewer, channel) {
    const state = JSON.stringify([world.places, world.people, viewer.id]);
    if (state !== this.state) this.#build(world, viewer);
    this.state = state;
    for (const link of this.node.querySelectorAll(".channel-link")) {
      const isCurrent = link.dataset.id === channel.id;
      if (isCurrent) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  #build(world, viewer) {
    this.viewer.replaceChildren(...world.people.map(({ id, name }) => el("option", { value: id }, name)));
    this.viewer.value = viewer.id;
    const others = viewer.locale in LANGUAGES ? [] : [[viewer.locale, viewer.locale]];
    const languages = [...Object.entries(LANGUAGES), ...others];
    this.locale.replaceChildren(...languages.map(([code, name]) => el("option", { value: code, lang: code }, name)));
    this.locale.value = viewer.locale;
    document.getElementById("my-avatar").replaceChildren(avatar({ id: viewer.id, username: viewer.name }));
    const choose = ({ id }) => {
      this.switchChannel(id);
      this.#set(false);
    };
    const places = document.getElementById("places");
    const focused = places.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    places.replaceChildren(...placesList(world, viewer, choose));
    if (focused) places.querySelector(`[data-id="${focused}"]`)?.focus();
  }

  get #isOpen() {
    return document.body.classList.contains("drawer-open");
  }

  /** Open or close the drawer; where there is room, it is no drawer and always there. */
  #set(isOpen) {
    const wasOpen = this.#isOpen;
    document.body.classList.toggle("drawer-open", isOpen);
    this.menu.setAttribute("aria-expanded", String(isOpen));
    this.node.inert = NARROW.matches && !isOpen;
    document.getElementById("channel").inert = NARROW.matches && isOpen;
    if (isOpen) (this.node.querySelector("[aria-current]") ?? this.viewer).focus();
    else if (wasOpen && NARROW.matches) this.menu.focus();
  }
}
