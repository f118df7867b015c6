// The people, roles and channels that one can choose where one is: in options, in selects, in forms.

import { avatar, signOf, titleOf } from "./world.js";
import { icon } from "./dom.js";

const CHANNEL_TYPES = { text: 0, thread: 11, forum: 15 }; // https://discord.com/developers/docs/resources/channel
const TAKES = {
  user: people,
  role: roles,
  mentionable: (where) => [...people(where), ...roles(where)],
  channel: channels,
};

/**
 * What `kind` ("user", "role", "mentionable", "channel") offers: `{value: id, label, sign}`, `sign` a function
 * that makes a small picture. `where`: `{world, channel}`; `types`: the channel types that are taken, or none.
 */
export const entitiesOf = (kind, where, types = []) => TAKES[kind](where, types);

function people({ world, channel }) {
  const bot = { ...world.bot, username: world.bot.name, bot: true };
  const users = world.people.map(({ id, name }) => ({ id, username: name }));
  const hasBot = channel.place?.bot_is_member ?? channel.kind === "dm";
  return [...users, ...(hasBot ? [bot] : [])].map((user) => ({
    value: user.id,
    label: user.username,
    sign: () => avatar(user, { small: true }),
  }));
}

function roles({ channel }) {
  const told = channel.place?.roles ?? [];
  return told.map(({ id, name }) => ({ value: id, label: `@${name}`, sign: () => icon("people") }));
}

function channels({ channel }, types) {
  const taken = (each) => !types.length || types.includes(CHANNEL_TYPES[each.kind]);
  const there = channel.place?.kind === "guild" ? channel.place.channels : [];
  return there.filter(taken).map((each) => ({
    value: each.id,
    label: titleOf(each).replace(/^#/, ""),
    sign: () => icon(signOf(each)),
  }));
}
