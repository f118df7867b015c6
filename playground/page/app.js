// The page's one place of wiring: who looks at which channel, what they see, what they do.

import { channelAt, hashOf } from "./address.js";
import { Person } from "./api.js";
import { Composer } from "./composer.js";
import { icon } from "./dom.js";
import { Drafts } from "./drafts.js";
import { acceptFiles } from "./dropping.js";
import { Following } from "./following.js";
import { openModal } from "./modal.js";
import { showStatus, toast } from "./notices.js";
import { ageMark } from "./places.js";
import { Presses } from "./presses.js";
import { Remembered } from "./remembered.js";
import { Scrolling } from "./scrolling.js";
import { Sidebar } from "./sidebar.js";
import { Timeline } from "./timeline.js";
import { signOf, titleOf } from "./world.js";

const VIEWER_KEY = "easel-playground-viewer"; // who one was last, by name: ids are new at every start

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
  openMessage: (channelId, messageId) => openMessage(channelId, messageId),
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
let isHidden = false; // the viewer does not see this channel
let jumpAfter = null; // the message to show once its channel is there
let openForm = null; // the modal on the screen: {id, dialog}
const dismissed = new Remembered("easel-dismissed");
const formsExpected = new Set(); // interactions begun right here: their forms open here, and nowhere else
const presses = new Presses();
const drafts = new Drafts(() => render());
app.drafts = drafts;

const sidebar = new Sidebar({ switchViewer, switchChannel, speak });
const scrolling = new Scrolling(byId("scroller"), byId("timeline"), byId("jump"));
const timeline = new Timeline(byId("timeline"), scrolling, app);
const composer = new Composer(byId("composer-place"), app, { send, run, complete });
const following = new Following({
  world: (world, { anew }) => (anew ? enter(world) : meet(world)),
  snapshot: (seen) => {
    snapshot = seen;
    isConnected = true;
    render();
  },
  lost: () => {
    isConnected = false;
    status();
  },
  hidden: () => {
    isHidden = true;
    timeline.clear(app.channel);
    status();
  },
});

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

function openMessage(channelId, messageId) {
  if (channelId === app.channel.id) {
    app.jumpTo(messageId);
    return;
  }
  jumpAfter = messageId;
  switchChannel(channelId);
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

function complete(command, option, text, values) {
  return me().complete(app.channel.id, command.name, option.name, text, values);
}

async function speak(locale) {
  await attempt(me().speak(locale));
  await following.refresh();
  composer.refresh({ anew: true });
}

/** Begin in a world that may be a new one. */
function enter(world) {
  const isKnown = app.viewer && world.person(app.viewer.id) && world.channel(app.channel.id);
  app.world = world;
  const name = localStorage.getItem(VIEWER_KEY);
  app.viewer =
    world.person(app.viewer?.id) ?? world.people.find((person) => person.name === name) ?? world.people[0];
  app.channel = channelAt(location.hash, world, app.viewer) ?? world.channels[0];
  look({ anew: !isKnown });
}

/** The same world, with something more or less in it. */
function meet(world) {
  const viewer = world.person(app.viewer?.id);
  const channel = world.channel(app.channel?.id);
  if (!viewer || !channel) return; // it began anew: the stream of events ends, and tells
  Object.assign(app, { world, viewer, channel });
  show();
  timeline.begin(channel);
  if (isHidden) look({ anew: false });
  else render();
}

/** Follow the channel as the viewer; `anew` when it is another channel than before. */
function look({ anew }) {
  drafts.clear();
  isHidden = false;
  show();
  if (anew) {
    timeline.clear(app.channel);
    composer.enter(app.channel);
  }
  following.follow(me(), app.channel.id);
}

/** What is around the messages: the title, the header, the sidebar. */
function show() {
  const { channel, viewer, world } = app;
  document.title = `${titleOf(channel)} · ${channel.place?.name ?? "Direct messages"}`;
  byId("channel-name").textContent = channel.name;
  byId("channel-sign").replaceChildren(icon(signOf(channel)));
  byId("channel-marks").replaceChildren(...(channel.age_restricted ? [ageMark()] : []));
  byId("topic").textContent = byId("topic").title = channel.topic ?? "";
  sidebar.show(world, viewer, channel);
}

function switchViewer(id) {
  const wasDirect = app.channel.kind === "dm";
  app.viewer = app.world.person(id);
  localStorage.setItem(VIEWER_KEY, app.viewer.name);
  if (wasDirect) app.channel = app.world.directOf(app.viewer);
  look({ anew: wasDirect });
}

function switchChannel(id) {
  if (id === app.channel.id) return;
  app.channel = app.world.channel(id);
  history.pushState(null, "", hashOf(app.channel, app.world, app.viewer));
  look({ anew: true });
  composer.focus();
}

function status() {
  const { world, viewer } = app;
  const { name } = world?.bot ?? { name: "Easel" };
  const hiddenFrom = isHidden ? viewer.name : null;
  showStatus({ isConnected, botOnline: snapshot?.bot_online ?? null, botName: name, hiddenFrom });
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
  if (jumpAfter === null) return;
  app.jumpTo(jumpAfter);
  jumpAfter = null;
}

/** Show the modal that the bot opened, once; close it when it is no longer asked. */
function showForm(modal) {
  const id = modal && formsExpected.has(modal.interaction_id) ? modal.interaction_id : null;
  if (openForm?.id === (id ?? undefined)) return;
  openForm?.dialog.close();
  if (id === null) return;
  const person = me();
  const context = { world: app.world, channel: app.channel, mentions: [], trusted: true };
  const dialog = openModal(modal, context, {
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
  const { world, viewer } = app;
  const channel = world && (channelAt(location.hash, world, viewer) ?? world.channels[0]);
  if (channel && channel.id !== app.channel.id) {
    app.channel = channel;
    look({ anew: true });
  }
});
acceptFiles((file) => composer.takeFile(file), toast);
await following.enter();
if (matchMedia("(hover: hover)").matches) composer.focus(); // elsewhere a keyboard would cover the channel
