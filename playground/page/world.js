// Who and what there is, and how they look: names, avatars, the colour of a name.

import { el } from "./dom.js";

/** Everything that `/people` tells, with lookups by id. A channel knows its `place`; direct messages have none. */
export class World {
  constructor({ guild, bot, people, places }) {
    Object.assign(this, { guild, bot, people, places });
    const within = places.flatMap((place) => place.channels.map((channel) => ({ ...channel, place })));
    const direct = people.map(({ id, dm_channel_id: channelId }) => ({
      ...{ id: channelId, name: bot.name, topic: `Your direct messages with ${bot.name}`, kind: "dm" },
      ...{ parent_id: null, age_restricted: false, place: null, of: id },
    }));
    this.channels = [...within, ...direct];
  }

  person(id) {
    return this.people.find((person) => person.id === id);
  }

  channel(id) {
    return this.channels.find((channel) => channel.id === id);
  }

  /** Somebody's direct messages with the bot. */
  directOf(person) {
    return this.channel(person.dm_channel_id);
  }

  /** The threads of a channel, or the posts of a forum. */
  threadsOf({ id }) {
    return this.channels.filter((channel) => channel.parent_id === id && channel.kind === "thread");
  }

  isModerator(id) {
    return this.person(id)?.role === "moderator";
  }

  /** A name for a mention: somebody of this guild, the bot, or somebody the message itself tells of. */
  nameOf(id, mentioned = []) {
    if (id === this.bot.id) return this.bot.name;
    const user = mentioned.find((other) => other.id === id);
    return this.person(id)?.name ?? (user && displayName(user));
  }
}

/** A channel's name with the sign that says what it is. */
export function titleOf({ kind, name }) {
  if (kind === "dm") return `@${name}`;
  return kind === "group" ? name : `#${name}`;
}

/** The icon that stands for a kind of channel. */
export const signOf = ({ kind }) => ({ thread: "thread", forum: "forum", group: "people", dm: "at" })[kind] ?? "hash";

export const displayName = (user) => user.global_name ?? user.username;

/** Two letters on a colour of their own, or the easel for the bot. */
export function avatar(user, { small = false } = {}) {
  const classes = small ? "span.avatar.small" : "span.avatar";
  if (user.bot) return el(classes, { "aria-hidden": "true" }, el("img", { src: "/page/easel.svg", alt: "" }));
  // Ids made in a row differ by one: the golden angle sets their hues apart.
  const hue = Number((BigInt(user.id) * 137n) % 360n);
  return el(classes, { "aria-hidden": "true", style: { "--hue": String(hue) } }, initials(displayName(user)));
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? words[0][0] + words[1][0].toUpperCase() : name.slice(0, 2);
}
