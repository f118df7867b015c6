// Times as a chat shows them, in the reader's own zone; relative ones tick.

import { el } from "./dom.js";

// English words, with the reader's own habits where they are English too, and their 12 or 24 hours.
const LOCALE = navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB";
const HOURS = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions().hourCycle;

const formatter = (options) => {
  const format = new Intl.DateTimeFormat(LOCALE, options.timeStyle ? { hourCycle: HOURS, ...options } : options);
  return (date) => format.format(date);
};

const clock = formatter({ timeStyle: "short" });
const shortDate = formatter({ dateStyle: "short" });
const longDate = formatter({ dateStyle: "long" });
const full = formatter({ dateStyle: "full", timeStyle: "short" });

// The letters are Discord's timestamp styles; the words are this page's own.
const STYLES = {
  t: clock,
  T: formatter({ timeStyle: "medium" }),
  d: shortDate,
  D: longDate,
  f: formatter({ dateStyle: "long", timeStyle: "short" }),
  F: full,
  s: formatter({ dateStyle: "short", timeStyle: "short" }),
  S: formatter({ dateStyle: "short", timeStyle: "medium" }),
  R: relative,
  message: forMessage,
  full,
  day: longDate,
};

/** Whether `<t:...:style>` has such a style. */
export const isStyle = (style) => /^[tTdDfFsSR]$/.test(style);

/** A time as text. */
export const formatted = (date, style) => STYLES[style](date);

/** A `<time>` that stays true: relative ones tick, "Today" becomes "Yesterday" at midnight. */
export function timeElement(date, style, tag = "time") {
  const attributes = { datetime: date.toISOString(), title: full(date), data: { style }, "aria-live": "off" };
  return el(tag, attributes, STYLES[style](date));
}

/** A key that two moments share when they are on the same local day. */
export const dayKey = (date) => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;

function forMessage(date) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKey(date) === dayKey(today)) return `Today at ${clock(date)}`;
  if (dayKey(date) === dayKey(yesterday)) return `Yesterday at ${clock(date)}`;
  return `${shortDate(date)} ${clock(date)}`;
}

const UNITS = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];
const words = new Intl.RelativeTimeFormat("en", { numeric: "always" });

function relative(date) {
  const seconds = Math.floor(date / 1_000) - Math.floor(Date.now() / 1_000);
  if (seconds === 0) return "now";
  const [unit, length] = UNITS.find(([, unitLength]) => Math.abs(seconds) >= unitLength);
  return words.format(Math.trunc(seconds / length), unit);
}

let shownDay = dayKey(new Date());

function tick() {
  const today = dayKey(new Date());
  const selector = today === shownDay ? 'time[data-style="R"]' : "time[data-style]";
  shownDay = today;
  for (const node of document.querySelectorAll(selector)) {
    const text = STYLES[node.dataset.style](new Date(node.dateTime));
    if (node.firstChild.data !== text) node.firstChild.data = text;
  }
  setTimeout(tick, 1_000 - (Date.now() % 1_000)); // on the second, so that all of them change together
}

tick();
