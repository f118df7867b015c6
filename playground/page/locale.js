// The languages a person's client may be in, and what of a command is shown in which.

/** Those that the picker offers, each in its own words; Discord's codes. */
export const LANGUAGES = {
  "en-US": "English",
  de: "Deutsch",
  "es-ES": "Español",
  fr: "Français",
  "pt-BR": "Português",
  tr: "Türkçe",
  ja: "日本語",
  ko: "한국어",
  "zh-CN": "中文",
};

// A client in one of these falls back to the other: https://discord.com/developers/docs/reference#locales
const KIN = { "en-US": "en-GB", "en-GB": "en-US", "es-ES": "es-419", "es-419": "es-ES" };

/** What `field` ("name", "description") of a command, an option or a choice reads in a language. */
export function localised(thing, field, locale) {
  const words = thing[`${field}_localizations`] ?? {};
  return words[locale] ?? words[KIN[locale]] ?? thing[field];
}
