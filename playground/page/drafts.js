// Messages of one's own on their way: shown at once, gone when the channel has them.

/** The messages that are being sent; `changed()` is called whenever they are others. */
export class Drafts {
  #made = 0;

  constructor(changed) {
    this.changed = changed;
    this.list = [];
  }

  /** Send `content` with `send(content)`, which resolves when the channel has taken it. */
  add(content, newestId, send) {
    this.#made += 1;
    this.#try({ id: this.#made, at: new Date(), content, newestId, send, error: null });
  }

  retry(draft) {
    this.discard(draft);
    this.#try({ ...draft, at: new Date(), error: null });
  }

  discard(draft) {
    this.list = this.list.filter(({ id }) => id !== draft.id);
    this.changed();
  }

  clear() {
    this.list = [];
  }

  /** Take away what has arrived in a channel's messages. */
  settle(messages, viewerId) {
    this.list = this.list.filter(
      ({ content, newestId, error, messageId }) =>
        error ||
        !messages.some(
          ({ id, author, content: text }) =>
            id === messageId || (author.id === viewerId && text === content && BigInt(id) > newestId),
        ),
    );
  }

  async #try(draft) {
    this.list.push(draft);
    this.changed();
    try {
      draft.messageId = (await draft.send(draft.content)).id;
    } catch (refused) {
      draft.error = refused.message;
    }
    this.changed();
  }
}
