// The page's address names the channel one looks at: ids are new at every start, names stay.

/** The channel that an address's hash names for this viewer, if there is one. */
export function channelAt(hash, world, viewer) {
  let wanted = "";
  try {
    wanted = decodeURIComponent(hash.slice(1));
  } catch {
    return undefined; // somebody wrote it by hand
  }
  return seenBy(world, viewer).find((channel) => nameIn(world, viewer, channel) === wanted);
}

/** The hash that names a channel. */
export const hashOf = (channel, world, viewer) => `#${encodeURIComponent(nameIn(world, viewer, channel))}`;

/** The channels of all places, and the viewer's own direct messages. */
const seenBy = (world, viewer) => world.channels.filter(({ kind, of }) => kind !== "dm" || of === viewer.id);

/** `easel` in the first guild, `Other guild/lounge` elsewhere, `@Easel`; a second one of a name is `easel~2`. */
function nameIn(world, viewer, channel) {
  const alike = seenBy(world, viewer).filter((other) => plainName(world, other) === plainName(world, channel));
  const before = alike.findIndex(({ id }) => id === channel.id);
  return before > 0 ? `${plainName(world, channel)}~${before + 1}` : plainName(world, channel);
}

function plainName(world, { kind, name, place }) {
  if (kind === "dm") return `@${name}`;
  return place.id === world.guild.id || kind === "group" ? name : `${place.name}/${name}`;
}
