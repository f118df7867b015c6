// Who and what there is, and how they look: names, avatars, the colour of a name.

import { el } from "./dom.js";

/** The guild as `/people` gives it, with lookups by id. */
export class World {
  constructor({ guild, bot, channels, people }) {
    Object.assign(this, { guild, bot, channels, people });
  }

  person(id) {
    return this.people.find((person) => person.id === id);
  }

  channel(id) {
    return this.channels.find((channel) => channel.id === id);
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
