// The local Discord, as a person's client asks it.

/** What the local Discord refused, in a sentence for the person. */
export class Refused extends Error {}

async function ask(method, path, body) {
  const request = { method };
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers = { "Content-Type": "application/json" };
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Refused("The playground cannot be reached. Is it still running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.error ?? `The playground answered with ${response.status}.`);
  return answer;
}

/** Everybody and everywhere: see `World`. */
export const fetchWorld = () => ask("GET", "/people");

/** What one person does; every method resolves to the answer's JSON or throws `Refused`. */
export class Person {
  constructor(id) {
    this.path = `/people/${id}`;
  }

  /** Type a slash command; `files` are the values of its attachment options. */
  command(channelId, name, options, files) {
    return ask("POST", `${this.path}/commands`, form({ channel_id: channelId, name, options }, files));
  }

  /** What the bot offers for `value`, typed into an option; `options` are those filled in besides. */
  async complete(channelId, name, option, value, options) {
    const body = { channel_id: channelId, name, option, value, options };
    return (await ask("POST", `${this.path}/autocomplete`, body)).choices;
  }

  /** Choose one's language, by Discord's code. */
  speak(locale) {
    return ask("PUT", `${this.path}/locale`, { locale });
  }

  /** Choose a command from a message's menu. */
  menu(channelId, name, messageId) {
    return ask("POST", `${this.path}/commands`, { channel_id: channelId, name, target_id: messageId });
  }

  send(channelId, content) {
    return ask("POST", `${this.path}/messages`, { channel_id: channelId, content });
  }

  remove(channelId, messageId) {
    return ask("DELETE", `${this.path}/messages`, { channel_id: channelId, message_id: messageId });
  }

  /** Add a reaction, or take it back. */
  react(channelId, messageId, emoji, on) {
    const body = { channel_id: channelId, message_id: messageId, emoji };
    return ask(on ? "PUT" : "DELETE", `${this.path}/reactions`, body);
  }

  /** Press a button, or choose `values` in a select. */
  component(channelId, messageId, customId, values) {
    const body = { channel_id: channelId, message_id: messageId, custom_id: customId, values };
    return ask("POST", `${this.path}/components`, body);
  }

  modal(interactionId, values, files) {
    const body = { interaction_id: interactionId, values };
    return ask("POST", `${this.path}/modals`, Object.keys(files).length ? form(body, files) : body);
  }

  /**
   * Follow a channel: `onSnapshot` for each state of it, `onLost` when the connection broke (the browser
   * connects again by itself), `onGone` when it ended for good. Returns a function that stops it.
   */
  follow(channelId, { onSnapshot, onLost, onGone }) {
    const source = new EventSource(`${this.path}/events?channel_id=${channelId}`);
    source.addEventListener("channel", (event) => onSnapshot(JSON.parse(event.data)));
    source.addEventListener("error", () => (source.readyState === EventSource.CLOSED ? onGone() : onLost()));
    return () => source.close();
  }
}

function form(payload, files) {
  const data = new FormData();
  data.append("payload_json", JSON.stringify(payload));
  for (const [name, given] of Object.entries(files)) {
    for (const file of [given].flat()) data.append(name, file, file.name);
  }
  return data;
}

/** A file's address on this very origin, however the page was reached; `null` for a foreign address. */
export function localUrl(url) {
  const parsed = new URL(url, location.href);
  return parsed.pathname.startsWith("/cdn/") || parsed.origin === location.origin
    ? parsed.pathname + parsed.search
    : null;
}
