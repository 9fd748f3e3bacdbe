// A component without an app: what an app would do with what the component says becomes events and a state to read.

import { Instance } from './component/instance.js';
import { copied, equal, plain } from './component/json.js';
import { dress } from './look.js';
import { read, record, usual } from './options.js';

export class MountedComponent {
  #element;
  #place;
  #options;
  #instance;
  /** The state as the page has heard of it, without defaults. */
  #heard = new Map();
  /** How many assignments the page has made. */
  #count = 0;
  #isGone = false;

  /**
   * @param {Element} element where events are dispatched
   * @param {Element} place where the component is
   * @param {object} options as `read` gives them
   * @param {object} state what the component's state is from the start, by name
   */
  constructor(element, place, options, state = {}) {
    this.#options = { ...usual(), ...options };
    this.#element = element;
    this.#place = place;
    dress(place, this.#options.theme);
    const assigned = this.#assign(Object.entries(state));
    this.#instance = new Instance(place, this.#inside(assigned), (batch) => this.#hear(batch));
  }

  /** The element that the component was mounted in, where its events are dispatched. */
  get element() {
    return this.#element;
  }

  /** A copy of the state: what was set, and the defaults of what was not. */
  get state() {
    return { ...copied(this.#options.default), ...this.own };
  }

  /** A copy of what was set. */
  get own() {
    return this.#instance.state;
  }

  /** Assigns the whole state. A name that is left out has its default again. */
  set state(values) {
    const next = record('state', values);
    const left = Object.keys(this.own).filter((name) => !Object.hasOwn(next, name));
    this.#set([...left.map((name) => [name, undefined]), ...Object.entries(next)]);
  }

  /** Assigns one value of the state, as an app does it: there is no event. `undefined` is the default again. */
  setState(name, value) {
    if (typeof name !== 'string' || name === '') throw new TypeError('setState(name, value) needs a name: a text.');
    this.#set([[name, plain(value)]]);
  }

  /** What the component's function is given: a copy. */
  get data() {
    return copied(this.#options.data);
  }

  set data(data) {
    this.update({ data });
  }

  /** Changes the options that are given, and leaves the others. */
  update(options) {
    if (Object.hasOwn(Object(options), 'key')) {
      throw new TypeError('`key` says which component this is, and stays. Mount another one for another key.');
    }
    this.change(read(options));
  }

  /** Changes options that are read. */
  change(options) {
    if (this.#isGone) return;
    this.#options = { ...this.#options, ...options };
    dress(this.#place, this.#options.theme);
    this.#instance.update(this.#inside());
  }

  /** Takes the component off the page, for good. Its cleanup runs, and no event comes any more. */
  unmount() {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#instance.unmount();
    this.#place.remove();
  }

  #inside(assigned = []) {
    return { ...this.#options, assigned, set: this.#count };
  }

  #set(values) {
    if (!this.#isGone) this.#instance.update(this.#inside(this.#assign(values)));
  }

  /** The values as the runtime takes them: each assignment has a number. What the page assigns, it knows of. */
  #assign(values) {
    return values.map(([name, value]) => {
      this.#know(name, value);
      this.#count += 1;
      return [this.#count, name, value];
    });
  }

  #know(name, value) {
    if (value === undefined) this.#heard.delete(name);
    else this.#heard.set(name, value);
  }

  /** What is known of a name: the value that was heard of, else the default. */
  #known(name) {
    const { default: values } = this.#options;
    if (this.#heard.has(name)) return this.#heard.get(name);
    return Object.hasOwn(values, name) ? values[name] : undefined;
  }

  /** Tells the page what the component said in one task: first what changed, then what happened. */
  #hear({ state, removed, triggers }) {
    const changed = [...state, ...removed.map((name) => [name, undefined])].filter(([name, value]) => {
      const before = this.#known(name);
      this.#know(name, value);
      return !equal(before, this.#known(name));
    });
    for (const [name] of changed) {
      const value = copied(this.#known(name));
      this.#dispatch('state-change', () => ({ name, value, state: this.state }));
    }
    for (const [name, value] of triggers) this.#dispatch('trigger', () => ({ name, value }));
  }

  /** A listener may have taken the component off the page: what comes after that is not told. */
  #dispatch(type, detail) {
    if (this.#isGone) return;
    this.#element.dispatchEvent(new CustomEvent(type, { detail: detail(), bubbles: true, composed: true }));
  }
}
