// What a person has put away stays away when the page is loaded anew.

/** A set of ids that lasts as long as the browser's tab. */
export class Remembered {
  #ids;

  constructor(key) {
    this.key = key;
    this.#ids = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
  }

  has(id) {
    return this.#ids.has(id);
  }

  add(id) {
    this.#ids.add(id);
    sessionStorage.setItem(this.key, JSON.stringify([...this.#ids]));
  }
}
