// The selects of messages and forms: of strings, people, roles and channels.

import { chooser } from "./chooser.js";
import { el } from "./dom.js";
import { entitiesOf } from "./entities.js";

// https://discord.com/developers/docs/components/reference: the numbers of the component types
export const STRING_SELECT = 3;
const ENTITY_SELECTS = { 5: "user", 6: "role", 7: "mentionable", 8: "channel" };

export const isSelect = ({ type }) => type === STRING_SELECT || type in ENTITY_SELECTS;

/** A `chooser` for a select component. `where`: `{world, channel}`; `options` go to the chooser. */
export function selectChooser(component, where, options = {}) {
  const { placeholder, disabled, min_values: least, max_values: most } = component;
  return chooser({
    label: placeholder || "Make a selection",
    items: itemsOf(component, where),
    least: least ?? 1,
    most: most ?? 1,
    disabled,
    ...options,
  });
}

function itemsOf(component, where) {
  if (component.type === STRING_SELECT) return component.options.map(stringItem);
  const chosen = (component.default_values ?? []).map(({ id }) => id);
  const entities = entitiesOf(ENTITY_SELECTS[component.type], where, component.channel_types ?? []);
  return entities.map((entity) => ({ ...entity, chosen: chosen.includes(entity.value) }));
}

function stringItem({ label, value, description, emoji, default: chosen }) {
  const sign = emoji && !emoji.id ? () => el("span.emoji", { "aria-hidden": "true" }, emoji.name) : undefined;
  return { label, value, description, chosen, sign };
}
