// The page's copy of a component's state, what is still to be told of it, and the rule that tells an echo from news.
//
// An app often hands a component's state back to it as `data`, one run late. Taken at its word, that would undo what
// the user did meanwhile. So each name remembers the values that were *said* of it, by the component or by the app's
// assignments, in order. Data that repeats one of them is an echo: it stands for the state as it is now.

import { copied, equal, sizeOf } from './json.js';

/** How many said values of a name are remembered. An echo that is later than that counts as news. */
const REMEMBERED = 256;
/** How large they may be together; the last one is always remembered. */
const REMEMBERED_SIZE = 16 * 1024 * 1024;

export class State {
  /** The state itself, by name. */
  #now = new Map();
  /** Of each name the said values from the cursor on: those before it are no echo any more. */
  #said = new Map();
  /** How many assignments of the app are known. */
  #heard = 0;
  /** The names that were set since the last message, and the triggers that were called. */
  #set = new Set();
  #triggers = [];

  /** Sets a name; `undefined` takes it away. Says whether there is something to tell now. */
  set(name, value) {
    if (this.#now.has(name) ? equal(this.#now.get(name), value) : value === undefined) return false;
    this.#say(name, value);
    this.#set.add(name);
    return true;
  }

  /** Calls a trigger. */
  trigger(name, value) {
    this.#triggers.push([name, value]);
  }

  /** Takes the app's assignments, and gives the names of those that are new. They win over what was not told yet. */
  hear(assigned, set) {
    const names = new Set();
    for (const [number, name, value] of assigned) {
      if (number <= this.#heard) continue;
      this.#say(name, value);
      this.#set.delete(name);
      names.add(name);
    }
    this.#heard = Math.max(this.#heard, set);
    return names;
  }

  /**
   * What is to be told to the app, if anything is: the names that were set since the last time, with their values,
   * those that were taken away, and the triggers, each as often as it was called. `heard` says of how many assignments
   * the page knew.
   */
  take() {
    if (this.#set.size === 0 && this.#triggers.length === 0) return undefined;
    const names = [...this.#set];
    const batch = {
      heard: this.#heard,
      state: names.filter((name) => this.#now.has(name)).map((name) => [name, this.#now.get(name)]),
      removed: names.filter((name) => !this.#now.has(name)),
      triggers: this.#triggers,
    };
    this.#set = new Set();
    this.#triggers = [];
    return batch;
  }

  /** The names of `data` that are echoes. From now on only what was said since counts as one. */
  echoes(data) {
    const echoes = new Set();
    for (const [name, said] of this.#said) {
      if (!Object.hasOwn(data, name)) continue;
      const latest = said.findLastIndex(({ value }) => equal(value, data[name]));
      if (latest < 0) continue;
      said.splice(0, latest);
      echoes.add(name);
    }
    return echoes;
  }

  /** The value of a name as it is now. */
  get(name) {
    return this.#now.get(name);
  }

  /** A copy of all of it, as an object. */
  entries() {
    return copied(Object.fromEntries(this.#now));
  }

  #say(name, value) {
    if (value === undefined) this.#now.delete(name);
    else this.#now.set(name, value);
    const said = this.#said.get(name) ?? [];
    said.push({ value, size: sizeOf(value) });
    let size = said.reduce((sum, one) => sum + one.size, 0);
    while (said.length > REMEMBERED || (said.length > 1 && size > REMEMBERED_SIZE)) size -= said.shift().size;
    this.#said.set(name, said);
  }
}
