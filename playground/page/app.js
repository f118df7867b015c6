// The page's one place of wiring: who looks at which channel, what they see, what they do.

import { fetchWorld, Person } from "./api.js";
import { Composer } from "./composer.js";
import { Drafts } from "./drafts.js";
import { acceptFiles } from "./dropping.js";
import { openModal } from "./modal.js";
import { showStatus, toast } from "./notices.js";
import { Presses } from "./presses.js";
import { Remembered } from "./remembered.js";
import { Scrolling } from "./scrolling.js";
import { Sidebar } from "./sidebar.js";
import { Timeline } from "./timeline.js";
import { World } from "./world.js";

const VIEWER_KEY = "easel-playground-viewer"; // who one was last, by name: ids are new at every start
const AGAIN_MS = 1_500; // between tries to reach a playground that is gone

const byId = (id) => document.getElementById(id);

/** What views share: the world, who looks, and what can be done. */
const app = {
  world: null,
  viewer: null,
  channel: null,
  commands: [],
  actions: {
    react: (message, emoji, on) => attempt(me().react(app.channel.id, message.id, emoji, on)),
    remove: (message) => attempt(me().remove(app.channel.id, message.id)),
    menu: (message, name) => attempt(begun(me().menu(app.channel.id, name, message.id))),
    use: (message, customId, values) => use(message, customId, values),
  },
  openChannel: (id) => switchChannel(id),
  openCommand: (name, values) => openCommand(name, values),
  jumpTo: (id) => timeline.jumpTo(id) || toast("That message is further up than this page goes."),
  focusComposer: () => composer.focus(),
  focusNewest: () => timeline.focusNewest(),
  toPresent: () => scrolling.toPresent(),
  dismissInteraction: (id) => {
    dismissed.add(id);
    render();
  },
};

let snapshot = null;
let isConnected = true;
let unfollow = () => {};
let openForm = null; // the modal on the screen: {id, dialog}
const dismissed = new Remembered("easel-dismissed");
const formsExpected = new Set(); // interactions begun right here: their forms open here, and nowhere else
const presses = new Presses();
const drafts = new Drafts(() => render());
app.drafts = drafts;

const sidebar = new Sidebar({ switchViewer, switchChannel });
const scrolling = new Scrolling(byId("scroller"), byId("timeline"), byId("jump"));
const timeline = new Timeline(byId("timeline"), scrolling, app);
const composer = new Composer(byId("composer-place"), app, { send, run });

const me = () => new Person(app.viewer.id);

/** Do something, and tell the person when it is refused. */
async function attempt(asking) {
  try {
    await asking;
  } catch (refused) {
    toast(refused.message);
  }
}

function openCommand(name, values) {
  if (composer.begin(name, values)) scrolling.toPresent();
  else toast(`There is no command /${name} here.`);
}

/** An interaction of this page: its form, if there will be one, opens here. */
async function begun(asking) {
  const answer = await asking;
  formsExpected.add(answer.interaction_id);
  render();
  return answer;
}

async function use(message, customId, values) {
  const asking = begun(me().component(app.channel.id, message.id, customId, values));
  const pressing = attempt(presses.add(message.id, customId, asking));
  render();
  await pressing;
  render();
}

function send(text) {
  const person = me();
  const channelId = app.channel.id;
  const newestId = BigInt(snapshot?.messages.at(-1)?.id ?? 0);
  drafts.add(text, newestId, (content) => person.send(channelId, content));
  scrolling.toPresent();
}

async function run(command, values, files) {
  await begun(me().command(app.channel.id, command.name, values, files));
  scrolling.toPresent();
}

/** Learn who and what there is, then look at the channel; again and again while there is nobody to ask. */
async function enter() {
  try {
    app.world = new World(await fetchWorld());
  } catch {
    isConnected = false;
    status();
    setTimeout(enter, AGAIN_MS);
    return;
  }
  const name = localStorage.getItem(VIEWER_KEY);
  app.viewer = app.world.people.find((person) => person.name === name) ?? app.world.people[0];
  app.channel = channelInAddress() ?? app.world.channels[0];
  sidebar.show(app.world);
  look({ anew: true });
}

function channelInAddress() {
  const name = decodeURIComponent(location.hash.slice(1));
  return app.world.channels.find((channel) => channel.name === name);
}

/** Follow the channel as the viewer; `anew` when it is another channel than before. */
function look({ anew }) {
  const { channel, viewer, world } = app;
  unfollow();
  drafts.clear();
  document.title = `#${channel.name} · ${world.guild.name}`;
  byId("channel-name").textContent = channel.name;
  byId("topic").textContent = byId("topic").title = channel.topic ?? "";
  sidebar.mark(viewer, channel);
  if (anew) {
    timeline.clear(channel);
    composer.enter(channel);
  }
  unfollow = me().follow(channel.id, {
    onSnapshot: (seen) => {
      snapshot = seen;
      isConnected = true;
      render();
    },
    onLost: () => {
      isConnected = false;
      status();
    },
    onGone: () => {
      isConnected = false;
      status();
      setTimeout(enter, AGAIN_MS); // it was started anew, and all ids are others
    },
  });
}

function switchViewer(id) {
  app.viewer = app.world.person(id);
  localStorage.setItem(VIEWER_KEY, app.viewer.name);
  look({ anew: false });
}

function switchChannel(id) {
  if (id === app.channel.id) return;
  app.channel = app.world.channel(id);
  history.pushState(null, "", `#${app.channel.name}`);
  look({ anew: true });
  composer.focus();
}

function status() {
  const { name } = app.world?.bot ?? { name: "Easel" };
  showStatus({ isConnected, botOnline: snapshot?.bot_online ?? null, botName: name });
}

function render() {
  status();
  const { channel, viewer } = app;
  if (snapshot?.channel_id !== channel.id || snapshot.viewer_id !== viewer.id) return;
  const commandsBefore = JSON.stringify(app.commands);
  app.commands = snapshot.commands;
  if (JSON.stringify(app.commands) !== commandsBefore) composer.refresh();
  drafts.settle(snapshot.messages, viewer.id);
  const rows = snapshot.interactions.filter(
    ({ id, name, status: state }) => !dismissed.has(id) && !presses.has(id) && (name || state === "failed"),
  );
  timeline.show(snapshot, rows, drafts.list, (messageId) => presses.of(messageId, snapshot.interactions));
  showForm(snapshot.modal);
}

/** Show the modal that the bot opened, once; close it when it is no longer asked. */
function showForm(modal) {
  const id = modal && formsExpected.has(modal.interaction_id) ? modal.interaction_id : null;
  if (openForm?.id === (id ?? undefined)) return;
  openForm?.dialog.close();
  if (id === null) return;
  const person = me();
  const markup = { world: app.world, mentions: [], trusted: true };
  const dialog = openModal(modal, markup, {
    submit: (values, files) => person.modal(id, values, files),
    onclose: () => {
      formsExpected.delete(id);
      if (openForm?.id === id) openForm = null;
    },
  });
  openForm = { id, dialog };
}

/** Typing anywhere is typing into the composer, as in a chat. */
function typeAhead(event) {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isCharacter = [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
  const isBusy = target.closest?.("input, textarea, select, dialog, [popover], .sidebar");
  if (isCharacter && !isBusy && !document.querySelector("dialog[open]")) composer.focus();
}

addEventListener("keydown", typeAhead);
addEventListener("popstate", () => {
  const channel = app.world && (channelInAddress() ?? app.world.channels[0]);
  if (channel && channel.id !== app.channel.id) {
    app.channel = channel;
    look({ anew: true });
  }
});
acceptFiles((file) => composer.takeFile(file), toast);
await enter();
if (matchMedia("(hover: hover)").matches) composer.focus(); // elsewhere a keyboard would cover the channel
