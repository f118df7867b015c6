// What one can do with a message: shown beside it on hover and on focus.

import { el, iconButton } from "./dom.js";
import { openPopover } from "./popover.js";
import { addReactionButton } from "./reactions.js";

const QUICK = "🔁";

/**
 * The toolbar of a message. `actions`: `react(emoji, on)`, `remove()`, `menu(name)`; `menus` are the
 * message commands that the person may use, `{name, shown}`.
 */
export function toolbar({ mayReact, mayRemove, reacted, menus }, actions) {
  const tools = [];
  if (mayReact) {
    const label = reacted ? "Take your 🔁 back" : "React with 🔁: draw it again";
    tools.push(
      el(
        "button.icon-button.quick",
        {
          type: "button",
          title: label,
          "aria-label": label,
          "aria-pressed": String(reacted),
          testid: "react-reroll",
          data: { key: "quick" },
          onclick: () => actions.react(QUICK, !reacted),
        },
        QUICK,
      ),
      addReactionButton(actions.react),
    );
  }
  if (menus.length) tools.push(menuButton(menus, actions.menu));
  if (mayRemove) tools.push(removeButton(actions.remove));
  return tools.length ? el("div.tools", { role: "toolbar", "aria-label": "Message" }, tools) : null;
}

/** Whether somebody reacted with the quick emoji. */
export const reactedQuickly = (message) =>
  (message.reactions ?? []).some((reaction) => reaction.me && reaction.emoji.name === QUICK);

function menuButton(menus, choose) {
  const attributes = { "aria-haspopup": "dialog", "aria-expanded": "false", testid: "apps", data: { key: "apps" } };
  const button = iconButton("more", "Apps", attributes);
  button.addEventListener("click", () => {
    const close = openPopover(button, "Apps", el("div.menu", {}, appItems(menus, choose, () => close())));
  });
  return button;
}

function appItems(menus, choose, close) {
  const item = ({ name, shown }) => menuItem(shown, () => choose(name), close, { testid: "app", data: { name } });
  return menus.length ? [el("p.overline", {}, "Apps"), menus.map(item)] : [];
}

const menuItem = (text, act, close, attributes) => {
  const onclick = () => {
    close();
    act();
  };
  return el("button.menu-item", { type: "button", onclick, ...attributes }, text);
};

/** The message's menu, at the pointer; text that is marked and links keep the browser's own. */
export function openMenu(event, node, { mayReact, mayRemove, reacted, menus }, actions) {
  const isText = !getSelection().isCollapsed || event.target.closest("a, input, textarea");
  if (isText || !(mayReact || mayRemove || menus.length)) return;
  event.preventDefault();
  const done = () => close();
  const quick = reacted ? `Take your ${QUICK} back` : `React with ${QUICK}`;
  const items = [
    mayReact && menuItem(quick, () => actions.react(QUICK, !reacted), done, {}),
    appItems(menus, actions.menu, done),
    mayRemove && menuItem("Delete message", actions.remove, done, { class: "menu-item bad", testid: "menu-delete" }),
  ];
  const close = openPopover(node, "Message", el("div.menu", { testid: "message-menu" }, items), {
    at: { x: event.clientX, y: event.clientY },
  });
}

function removeButton(remove) {
  const attributes = { "aria-haspopup": "dialog", "aria-expanded": "false", testid: "delete", data: { key: "delete" } };
  const button = iconButton("trash", "Delete message", attributes);
  button.addEventListener("click", () => {
    const sure = () => {
      close();
      remove();
    };
    const yes = el("button.button.danger", { type: "button", onclick: sure, testid: "delete-sure" }, "Delete");
    const no = el("button.button.secondary", { type: "button", onclick: () => close() }, "Keep");
    const words = el("p", {}, "Delete this message for everybody?");
    const question = el("div.question", {}, words, el("div", {}, yes, no));
    const close = openPopover(button, "Delete message", question);
  });
  return button;
}
