// The channel one looks at, as a stream of snapshots; and the world, asked for again from time to time.

import { fetchWorld } from "./api.js";
import { World } from "./world.js";

const AGAIN_MS = 1_500; // between tries to reach a playground that is gone
const WORLD_MS = 3_000; // so late at most a new place, channel or person is seen

/** Keeps a page up to date. `told`: `world(world)`, `snapshot(snapshot)`, `lost()`, `hidden()`. */
export class Following {
  #stop = () => {};
  #state = "";
  #timer;

  constructor(told) {
    this.told = told;
    setInterval(() => document.hidden || this.refresh(), WORLD_MS);
  }

  /** Learn who and what there is; again and again while there is nobody to ask. */
  async enter() {
    this.#stop();
    clearTimeout(this.#timer);
    try {
      this.#tell(await fetchWorld(), { anew: true });
    } catch {
      this.told.lost();
      this.#timer = setTimeout(() => this.enter(), AGAIN_MS);
    }
  }

  /** Follow a channel as somebody, and no other any more. */
  follow(person, channelId) {
    this.#stop();
    let isSeen = false;
    this.#stop = person.follow(channelId, {
      onSnapshot: (snapshot) => {
        isSeen = true;
        this.told.snapshot(snapshot);
      },
      onLost: () => this.told.lost(),
      onGone: () => (isSeen ? this.#again() : this.#explain(channelId)),
    });
  }

  /** It ended: the channel is gone, or the playground was started anew and all ids are others. */
  #again() {
    this.told.lost();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.enter(), AGAIN_MS);
  }

  /** It never began: the person does not see that channel, or there is no such channel any more. */
  async #explain(channelId) {
    const isThere = (world) => new World(world).channel(channelId);
    const told = await fetchWorld().catch(() => null);
    if (told && isThere(told)) this.told.hidden();
    else this.#again();
  }

  /** Ask for the world now; tell it when it is another. */
  async refresh() {
    const told = await fetchWorld().catch(() => null);
    if (told && JSON.stringify(told) !== this.#state) this.#tell(told, { anew: false });
  }

  #tell(told, { anew }) {
    this.#state = JSON.stringify(told);
    this.told.world(new World(told), { anew });
  }
}
