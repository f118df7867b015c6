// The guild, its channels and who one is; a drawer where the window is narrow.

import { el, icon } from "./dom.js";
import { avatar } from "./world.js";

const NARROW = matchMedia("(max-width: 700px)"); // as in page.css

/** The sidebar; `switchViewer(id)` and `switchChannel(id)` are called when the person chooses. */
export class Sidebar {
  constructor({ switchViewer, switchChannel }) {
    const byId = (id) => document.getElementById(id);
    this.node = byId("sidebar");
    this.menu = byId("menu");
    this.viewer = byId("viewer");
    this.switchChannel = switchChannel;
    this.menu.append(icon("menu"));
    this.menu.addEventListener("click", () => this.#set(true));
    byId("shade").addEventListener("click", () => this.#set(false));
    addEventListener("keydown", (event) => event.key === "Escape" && this.#isOpen && this.#set(false));
    this.viewer.addEventListener("change", () => switchViewer(this.viewer.value));
    NARROW.addEventListener("change", () => this.#set(false));
    this.#set(false);
  }

  /** Show a guild: its name, its channels, its people. */
  show(world) {
    document.getElementById("guild-name").textContent = world.guild.name;
    this.viewer.replaceChildren(...world.people.map(({ id, name }) => el("option", { value: id }, name)));
    const items = world.channels.map(({ id, name }) => {
      const choose = () => {
        this.switchChannel(id);
        this.#set(false);
      };
      const hash = el("span.hash", { "aria-hidden": "true" }, "#");
      return el("li", {}, el("button.channel-link", { type: "button", onclick: choose, data: { id } }, hash, name));
    });
    document.getElementById("channels").replaceChildren(...items);
  }

  /** Mark who looks at which channel. */
  mark(viewer, channel) {
    this.viewer.value = viewer.id;
    document.getElementById("my-avatar").replaceChildren(avatar({ id: viewer.id, username: viewer.name }));
    for (const link of this.node.querySelectorAll(".channel-link")) {
      const isCurrent = link.dataset.id === channel.id;
      if (isCurrent) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
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
