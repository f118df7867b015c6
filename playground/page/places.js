// The places in the sidebar: each with its channels, and one's own direct messages with the bot.

import { el, icon } from "./dom.js";
import { avatar, signOf } from "./world.js";

/** The sections of the sidebar as a viewer sees them; `choose(channel)` opens a channel. */
export function placesList(world, viewer, choose) {
  const guilds = world.places.filter(({ kind }) => kind === "guild");
  const groups = world.places.filter(({ kind }) => kind === "group");
  const direct = [world.directOf(viewer), ...groups.map((group) => world.channel(group.channels[0].id))];
  return [
    ...guilds.map((place) => {
      const note = place.bot_is_member ? null : `${world.bot.name} is not a member here`;
      const channels = place.channels.map(({ id }) => world.channel(id));
      return section(place.id, place.name, note, channels, (channel) => channelLink(world, channel, choose));
    }),
    section("direct", "Direct messages", null, direct, (channel) => channelLink(world, channel, choose)),
  ];
}

function section(id, name, note, channels, link) {
  const titleId = `place-${id}`;
  return el(
    "section.place",
    { testid: "place", data: { place: name } },
    el("h3.overline", { id: titleId }, name),
    note && el("p.place-note", { testid: "not-a-member" }, note),
    el("ul.channels", { "aria-labelledby": titleId }, channels.map((channel) => el("li", {}, link(channel)))),
  );
}

function channelLink(world, channel, choose) {
  const { id, name, kind } = channel;
  const isBelow = channel.parent_id !== null && kind === "thread";
  const sign = kind === "dm" ? avatar({ ...world.bot, bot: true }, { small: true }) : icon(signOf(channel));
  return el(
    `button.channel-link${isBelow ? ".below" : ""}`,
    { type: "button", onclick: () => choose(channel), testid: "channel", data: { id, kind, name }, title: name },
    sign,
    el("span.channel-name", {}, name),
    channel.age_restricted && ageMark(),
  );
}

/** "18+", beside what is for adults. */
export const ageMark = () => el("abbr.age", { title: "Age-restricted", testid: "age-restricted" }, "18+");
