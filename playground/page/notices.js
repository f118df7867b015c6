// What goes wrong beside the messages: banners that stay while it lasts, and short-lived toasts.

import { el } from "./dom.js";

const TOAST_MS = 6_000;

/** Say something once. */
export function toast(sentence) {
  const note = el("p.toast", {}, sentence);
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

/**
 * Show how the bot and the connection are; without a snapshot yet `botOnline` is null. `hiddenFrom`: who does not see
 * this channel.
 */
export function showStatus({ isConnected, botOnline, botName, hiddenFrom }) {
  const status = document.getElementById("bot-status");
  const banner = document.getElementById("banner");
  const isOnline = isConnected && botOnline === true;
  status.dataset.online = String(isOnline);
  setText(status, botOnline === null ? "" : `${botName} is ${isOnline ? "online" : "not connected"}`);
  let text = "";
  if (!isConnected) text = "The connection to the playground is lost. Trying again…";
  else if (hiddenFrom) text = `${hiddenFrom} does not see this channel. Choose another one, or be somebody else.`;
  else if (botOnline === false) text = `${botName} is not connected. Commands get no answer until it is back.`;
  setText(banner, text);
  banner.hidden = !text;
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
