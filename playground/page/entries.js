// What stands in a channel, in order: days, messages, interactions that are unanswered, messages on their way.

import { EPHEMERAL } from "./message.js";
import { dayKey } from "./timestamps.js";

const GROUP_MS = 7 * 60_000; // chats set messages of one author within 7 minutes together
const DISCORD_EPOCH_MS = 1_420_070_400_000n; // the first second of 2015, from which its ids count
const PLAIN_TYPES = new Set([0, 20]); // a message, and the answer to a command; 19 is a reply

/** When an id was made: Discord's ids carry their time. */
export const idTime = (id) => new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH_MS));

/**
 * The entries of a channel, oldest first: `{kind, key, at, ...}` where `kind` is `day`, `message` (with
 * `message`, `grouped`), `interaction` (with `interaction`) or `draft` (with `draft`, `grouped`).
 */
export function entriesOf(messages, interactions, drafts, viewerId) {
  const placed = [
    ...messages.map((message) => ({ kind: "message", id: message.id, at: new Date(message.timestamp), message })),
    ...interactions.map((interaction) => ({
      kind: "interaction",
      id: interaction.id,
      at: idTime(interaction.id),
      interaction,
    })),
  ].sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  const onTheirWay = drafts.map((draft) => ({ kind: "draft", id: draft.id, at: draft.at, draft }));

  const entries = [];
  let previous = null;
  for (const entry of [...placed, ...onTheirWay]) {
    const day = dayKey(entry.at);
    const isNewDay = previous === null || dayKey(previous.at) !== day;
    if (isNewDay) entries.push({ kind: "day", key: `day-${day}`, at: entry.at });
    const grouped = !isNewDay && follows(entry, previous, viewerId);
    entries.push({ ...entry, key: `${entry.kind}-${entry.id}`, grouped });
    previous = entry;
  }
  return entries;
}

function follows(entry, previous, viewerId) {
  const author = authorOf(entry, viewerId);
  if (author === null || author !== authorOf(previous, viewerId)) return false;
  return entry.at - previous.at < GROUP_MS && joins(entry);
}

function joins({ kind, message }) {
  if (kind === "draft") return true;
  const answers = message.message_reference || message.interaction_metadata?.name;
  return PLAIN_TYPES.has(message.type) && !answers && !(message.flags & EPHEMERAL);
}

function authorOf({ kind, message }, viewerId) {
  if (kind === "draft") return viewerId;
  return kind === "message" ? message.author.id : null;
}
