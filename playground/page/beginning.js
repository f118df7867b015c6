// The beginning of a channel: where one is, and what to type, ready to be picked.

import { el, icon } from "./dom.js";
import { signOf, titleOf } from "./world.js";

const SUGGESTIONS = [
  ["a lighthouse in a storm, oil on canvas", "a first picture"],
  ["a fox asleep in tall grass, watercolour, morning light", "something calm"],
  ["a heron at dusk [fault:provider-rejected]", "what a refusal looks like"],
];

/** The beginning of `channel`; `posts` are its threads, `app` the page's shared context. */
export function channelStart(channel, posts, app) {
  const { kind } = channel;
  return el(
    "section.channel-start",
    { "aria-label": "Beginning of the channel" },
    el("span.big-sign", { "aria-hidden": "true" }, icon(signOf(channel))),
    el("h2", {}, kind === "text" ? `Welcome to ${titleOf(channel)}` : channel.name),
    el("p", {}, wordsOf(channel, posts, app.world)),
    kind === "forum" ? postList(posts, app) : suggestionList(app),
    kind === "forum"
      ? null
      : el(
          "p.hint",
          {},
          "Drop a picture anywhere to draw from it; react with 🔁 to draw again. " +
            "Pictures here are simulated, and no account is needed.",
        ),
  );
}

function wordsOf({ kind, place, parent_id: parentId }, posts, world) {
  const name = world.bot.name;
  const how = ["Type ", el("b", {}, "/imagine"), " below, or start from one of these:"];
  if (kind === "forum") return posts.length ? "What is written here stands in posts:" : "There are no posts here yet.";
  if (kind === "dm") return [`Your direct messages with ${name}: only you two see them. `, how];
  if (place && !place.bot_is_member) {
    return [`${name} is not a member here. You have it installed for yourself, so its commands work all the same. `, how];
  }
  const parent = kind === "thread" && world.channel(parentId);
  return [parent ? `A thread in ${titleOf(parent)}. ` : "Say what should be drawn, and it appears here. ", how];
}

function suggestionList({ openCommand }) {
  const suggestions = SUGGESTIONS.map(([prompt, why]) =>
    el(
      "li",
      {},
      el(
        "button.suggestion",
        { type: "button", testid: "suggestion", onclick: () => openCommand("imagine", { prompt }) },
        el("span.suggestion-text", {}, el("b", {}, "/imagine"), ` ${prompt}`),
        el("span.suggestion-why", {}, why),
      ),
    ),
  );
  return el("ul.suggestions", {}, suggestions);
}

function postList(posts, { openChannel }) {
  const items = posts.map(({ id, name }) =>
    el("button.suggestion", { type: "button", testid: "post", onclick: () => openChannel(id) }, el("b", {}, name)),
  );
  return el("ul.suggestions", {}, items.map((item) => el("li", {}, item)));
}
