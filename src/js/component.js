// What Rust calls to show a component. The runtime is loaded when the first one is shown.

const page = (globalThis[Symbol.for('headwater')] ??= { mounts: new Map(), starting: 0, suspends: true });
let runtime;
let loading;

/** Loads the runtime, once a page. It is asked for again if it did not come (see `page.load` in boot.js). */
async function load() {
  loading ??= page.load(new URL('component/index.js', page.assets));
  try {
    runtime = await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** A component in its place. */
export class Component {
  #place;
  #tell;
  /** The last thing that the app said of it. */
  #inside;
  #instance;
  /** The tables of its data by their text, so that the same text is the same table. */
  #tables = new Map();
  #isGone = false;

  constructor(place, inside, tell) {
    this.#place = place;
    this.#tell = tell;
    this.update(inside);
  }

  update(inside) {
    this.#inside = inside;
    if (runtime && inside.tables.length === 0) {
      this.#show(inside, []);
      return;
    }
    // A page without assets is a test of the views.
    if (page.assets) this.#showSoon(inside).catch((error) => this.#sayWhy(error));
  }

  unmount() {
    this.#isGone = true;
    this.#instance?.unmount();
  }

  async #showSoon(inside) {
    if (!runtime) await load();
    const known = this.#tables;
    this.#tables = new Map();
    const tables = await Promise.all(
      inside.tables.map(([name, text]) => {
        const key = JSON.stringify([name === undefined, text]);
        const made = known.get(key) ?? this.#tables.get(key);
        const table = made ?? (name === undefined ? runtime.tableBytes(text) : runtime.table(text));
        this.#tables.set(key, table);
        return table;
      }),
    );
    // Meanwhile the app may have said something else.
    if (!this.#isGone && this.#inside === inside) this.#show(inside, tables);
  }

  #show(inside, tables) {
    const ready = {
      ...inside,
      cssUrl: address(inside.cssUrl),
      jsUrl: address(inside.jsUrl),
      data: dataOf(inside, tables),
      assigned: JSON.parse(inside.assigned),
    };
    if (this.#instance) this.#instance.update(ready);
    else this.#instance = runtime.mount(this.#place, ready, this.#tell);
  }

  /** Says in the component's place that it cannot be shown, with a button that tries again. */
  #sayWhy(error) {
    if (this.#isGone) return;
    this.#instance?.unmount();
    this.#instance = undefined;
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = `This component could not be loaded: ${error.message}. If another try does not help, reload the page.`;
    const button = document.createElement('button');
    const retry = () => this.update(this.#inside);
    Object.assign(button, { type: 'button', className: 'stNoticeRetry', textContent: 'Try again', onclick: retry });
    this.#place.replaceChildren(note, button);
  }
}

/** An address as seen from the page, and not from this file. The import map of a page in one file has another for it. */
const address = (url) => url && import.meta.resolve(new URL(url, document.baseURI).href);

/** Data as the component's function gets it: a table among other data is a table, a table alone the bytes of one. */
function dataOf({ data, bytes, tables: named }, tables) {
  if (bytes) return bytes;
  const value = JSON.parse(data);
  for (const [at, [name]] of named.entries()) {
    if (name === undefined) return tables[at];
    value[name] = tables[at];
  }
  return value;
}
