// One component in its place: when its function is called and with what, and what its calls lead to.
//
// The function is called when the component appears, and again when the app has something new for it. What is new is
// told by `data`: it differs from the last run's, or the app assigned a state that `data` only echoes; and what the
// function would be given now differs from what it was given last. Before the next call the cleanup of the last one
// runs, so that listeners do not pile up. A module of a file, or a function that came from one, is an exception: its
// cleanup usually takes the whole component down, so it runs at the end only.

import { errorBox } from './error.js';
import { copied, equal, isRecord, plain } from './json.js';
import { later } from './later.js';
import { renderer } from './module.js';
import { Forbidden } from './policy.js';
import { State } from './state.js';
import { View } from './view.js';

let count = 0;

export class Instance {
  #place;
  #inside;
  #tell;
  #state = new State();
  #view;
  #key;
  #setters;
  #render;
  /** The module that was asked for last. */
  #wanted;
  /** What the last call was given, and what it left to be cleaned up. */
  #given;
  #call;
  #isDue = false;
  #isPressed = false;
  #isTelling = false;
  #hasFailed = false;
  #isGone = false;

  constructor(place, inside, tell) {
    this.#place = place;
    this.#inside = inside;
    this.#tell = tell;
    this.#key = inside.key ?? `st-bidi-component-${++count}`;
    this.#setters = {
      setStateValue: (name, value) => this.#set(name, value),
      setTriggerValue: (name, value) => this.#trigger(name, value),
    };
    this.#state.hear(inside.assigned, inside.set);
    this.#build();
  }

  /** Takes what the app says of the component now. */
  update(inside) {
    const before = this.#inside;
    this.#inside = inside;
    const assigned = this.#state.hear(inside.assigned, inside.set);
    const differs = (...names) => names.some((name) => inside[name] !== before[name]);
    if (differs('isolate') || (this.#hasFailed && differs('html', 'css', 'cssUrl', 'js', 'jsUrl'))) {
      this.#end();
      this.#view.remove();
      this.#build();
      return;
    }
    if (this.#hasFailed) return;
    if (differs('html', 'css', 'cssUrl')) this.#view.fill(inside, (error) => this.#fail(error));
    if (differs('js', 'jsUrl')) {
      this.#load();
      return;
    }
    const echoes = isRecord(inside.data) ? this.#state.echoes(inside.data) : new Set();
    const isAssigned = [...echoes].some((name) => assigned.has(name));
    if (isAssigned || !equal(inside.data, before.data)) {
      this.#isDue = true;
      this.#callIfDue();
    }
  }

  /** Takes the component off the page. */
  unmount() {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#end();
    this.#view.remove();
  }

  /** A copy of the state as it is now, by name. */
  get state() {
    return this.#state.entries();
  }

  #build() {
    this.#hasFailed = false;
    this.#given = undefined;
    this.#view = new View(this.#place, this.#inside.isolate);
    this.#view.onPress((event) => this.#press(event));
    this.#view.fill(this.#inside, (error) => this.#fail(error));
    this.#load();
  }

  /** Gets the module's function and calls it. */
  #load() {
    const { js, jsUrl } = this.#inside;
    this.#render = undefined;
    this.#wanted = undefined;
    if (!jsUrl && typeof js !== 'function' && !js?.trim()) {
      this.#end();
      return;
    }
    const loaded = (render) => {
      if (this.#isGone || this.#hasFailed || this.#wanted !== wanted) return;
      this.#end();
      this.#render = render;
      this.#isDue = true;
      this.#given = undefined;
      this.#callIfDue();
    };
    const wanted = renderer(this.#inside);
    this.#wanted = wanted;
    if (typeof wanted === 'function') loaded(wanted);
    else wanted.then(loaded, (error) => this.#wanted === wanted && this.#fail(error));
  }

  /** What the function is given: data, in which an echo stands for the state as it is now. */
  #effective() {
    const { data } = this.#inside;
    if (!isRecord(data)) return data;
    const echoes = this.#state.echoes(data);
    const now = Object.entries(data).map(([name, value]) => [name, echoes.has(name) ? this.#state.get(name) : value]);
    return Object.fromEntries(now);
  }

  /** Calls the function if there is reason to, but never while the user holds something inside. */
  #callIfDue() {
    if (!this.#isDue || this.#isPressed || !this.#render || this.#isGone || this.#hasFailed) return;
    this.#isDue = false;
    const data = this.#effective();
    if (this.#given && equal(this.#given.data, data)) return;
    // A copy, since the component may write into what it is given.
    this.#given = { data: copied(data) };
    if (typeof this.#inside.js === 'string' && !this.#inside.jsUrl) this.#end();
    this.#invoke(copied(data));
  }

  #invoke(data) {
    const args = { name: this.#inside.name, data, key: this.#key, parentElement: this.#view.parent, ...this.#setters };
    const call = { cleanup: undefined, isOver: false };
    this.#call = call;
    const settle = (cleanup) => {
      call.cleanup = cleanup;
      // While the promise was open the component was called again, or went.
      if (call.isOver || this.#call !== call) tidyUp(call);
    };
    try {
      const result = (0, this.#render)(args);
      if (typeof result?.then !== 'function') settle(result);
      else Promise.resolve(result).then(settle, (error) => (call.isOver ? console.error(error) : this.#fail(error)));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Cleans up after the last call. */
  #end() {
    if (this.#call) tidyUp(this.#call);
    this.#call = undefined;
  }

  #fail(error) {
    if (this.#isGone || this.#hasFailed) return;
    // What a policy forbids is no fault; the page says it.
    if (!(error instanceof Forbidden)) console.error(error);
    this.#end();
    this.#hasFailed = true;
    this.#view.replace(errorBox(error));
  }

  // --- what the component says

  #set(name, value) {
    const known = nameOf(name, 'setStateValue');
    if (this.#state.set(known, plain(value)) && !this.#isGone) this.#tellSoon();
  }

  #trigger(name, value) {
    const known = nameOf(name, 'setTriggerValue');
    this.#state.trigger(known, plain(value) ?? null);
    if (!this.#isGone) this.#tellSoon();
  }

  /** What is said in one task is told at once. */
  #tellSoon() {
    if (this.#isTelling) return;
    this.#isTelling = true;
    later(() => {
      this.#isTelling = false;
      const batch = this.#isGone ? undefined : this.#state.take();
      if (batch) this.#tell(batch);
    });
  }

  // --- what the user holds

  #press({ pointerId }) {
    if (this.#isPressed) return;
    this.#isPressed = true;
    const over = new AbortController();
    const release = () => {
      over.abort();
      // After what the component itself does at this event.
      later(() => {
        this.#isPressed = false;
        this.#callIfDue();
      });
    };
    // A drag of the browser's own ends in `pointercancel`; a pointer that is let go of in another window, in `blur`.
    for (const event of ['pointerup', 'pointercancel']) {
      const ends = (ending) => ending.pointerId === pointerId && release();
      addEventListener(event, ends, { capture: true, signal: over.signal });
    }
    addEventListener('blur', release, { signal: over.signal });
  }
}

/** Runs what a call left to be cleaned up, once. It may be a promise's, which is not there yet. */
function tidyUp(call) {
  const { cleanup } = call;
  call.isOver = true;
  call.cleanup = undefined;
  if (typeof cleanup !== 'function') return;
  try {
    const result = cleanup();
    if (typeof result?.then === 'function') Promise.resolve(result).catch((error) => console.error(error));
  } catch (error) {
    console.error(error);
  }
}

function nameOf(name, setter) {
  if (typeof name === 'number') return String(name);
  if (typeof name === 'string' && name !== '') return name;
  throw new TypeError(`${setter}(name, value) needs a name: a text that is not empty.`);
}

