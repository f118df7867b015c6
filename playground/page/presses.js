// Which buttons and selects wait for the bot's answer, and which got none.

/** What a person pressed in messages; the snapshots' interactions tell how it went. */
export class Presses {
  #list = [];

  /** Remember a press; `asking` resolves to its `interaction_id`. */
  async add(messageId, customId, asking) {
    const press = { messageId, customId, interactionId: null };
    this.#list.push(press);
    try {
      press.interactionId = (await asking).interaction_id;
    } catch (refused) {
      this.#list = this.#list.filter((other) => other !== press);
      throw refused;
    }
  }

  /** Whether an interaction came from a press, so that it shows at its message. */
  has(interactionId) {
    return this.#list.some((press) => press.interactionId === interactionId);
  }

  /** `{busy: [custom ids], failed}` of a message; `interactions` are the latest snapshot's. */
  of(messageId, interactions) {
    const status = ({ interactionId }) =>
      interactionId === null ? "sent" : interactions.find(({ id }) => id === interactionId)?.status;
    const own = this.#list.filter((press) => press.messageId === messageId);
    const busy = own.filter((press) => status(press) === "sent").map(({ customId }) => customId);
    return { busy, failed: own.length > 0 && status(own.at(-1)) === "failed" };
  }
}
