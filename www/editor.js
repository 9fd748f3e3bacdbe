// The source in a page of the gallery, editable: a pause in typing, or Ctrl+Enter, and the app runs with it. What does
// the editing is loaded when somebody begins to: CodeMirror, or a plain field where that is not to be had.

/** How long typing must pause before the app runs, in milliseconds. */
const PAUSE = 400;
/** How a run ends that leaves the page to what was drawn: another comes at once after the others. */
const ENDS = ['finished', 'stopped'];

/** A field, with the interface of CodeMirror's editor (see src/bin/headwater/npm/editor/editor.js). */
function plainEditor(place, { text, label, onChange, onApply }) {
  const field = document.createElement('textarea');
  field.value = text;
  field.spellcheck = false;
  field.autocapitalize = 'off';
  field.setAttribute('aria-label', label);
  const grow = () => (field.rows = field.value.split('\n').length);
  grow();
  field.addEventListener('input', () => {
    grow();
    onChange();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onApply();
  });
  place.append(field);
  return {
    get text() {
      return field.value;
    },
    set text(text) {
      field.value = text;
      grow();
      onChange();
    },
    scroller: field,
    focus: () => field.focus(),
    mark() {},
  };
}

/** What makes an editor: CodeMirror's `edit`, if it comes. */
const loadCodeMirror = () => import('./codemirror.js').then(({ edit }) => edit, () => plainEditor);

/** One file of the app: as text in the page, until it is edited. */
class SourceFile {
  constructor(source, element) {
    this.source = source;
    this.element = element;
    this.details = element.closest('details');
    this.path = element.dataset.file;
    this.original = element.textContent;
    this.applied = this.original;
    this.editor = undefined;
    element.addEventListener('click', ({ clientX, clientY }) => {
      // Who selects some of the text wants to copy it.
      if (getSelection().isCollapsed) this.edit({ x: clientX, y: clientY });
    });
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== element) return;
      event.preventDefault();
      this.edit();
    });
  }

  get text() {
    return this.editor?.text ?? this.original;
  }

  /** Puts the editor in the text's place, once, and the caret where somebody has pressed. */
  async edit(at) {
    const edit = await this.source.load();
    if (!this.editor) {
      const place = document.createElement('div');
      place.className = 'editor';
      const { scrollTop, scrollLeft } = this.element;
      const label = `Source of ${this.path}`;
      const onChange = () => this.source.changed();
      const onApply = () => this.source.apply();
      this.element.replaceWith(place);
      this.editor = edit(place, { text: this.original, path: this.path, label, onChange, onApply });
      this.editor.scroller.scrollTo(scrollLeft, scrollTop);
    }
    this.editor.focus(at);
  }
}

/** The files of the page's app, and the line below them that says what came of a change. */
class Source {
  #loading;
  #timer;
  #engine;
  /** Whether the next run's end is that of a change. */
  #waits = false;

  constructor(element) {
    this.element = element;
    this.app = document.querySelector('[data-engine]');
    this.status = element.querySelector('[role=status]');
    this.files = [...element.querySelectorAll('[data-file]')].map((text) => new SourceFile(this, text));
    [this.editButton, this.resetButton] = element.querySelectorAll('.tools button');
    this.editButton.disabled = false;
    this.editButton.addEventListener('click', () => this.open().edit());
    this.resetButton.addEventListener('click', () => this.reset());
  }

  /** Loads what makes an editor, once; a site that was built without npm has no CodeMirror. */
  load() {
    this.#loading ??= 'codemirror' in this.element.dataset ? loadCodeMirror() : Promise.resolve(plainEditor);
    return this.#loading;
  }

  /** The file that is to be seen. */
  open() {
    return this.files.find(({ details }) => details?.open) ?? this.files[0];
  }

  changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.apply(), PAUSE);
    this.resetButton.disabled = this.files.every(({ text, original }) => text === original);
  }

  reset() {
    for (const file of this.files.filter(({ text, original }) => text !== original)) file.editor.text = file.original;
    this.apply();
    this.editButton.focus();
  }

  /** Runs the app with the texts as they are now. */
  async apply() {
    clearTimeout(this.#timer);
    const engine = await this.engine();
    const changed = this.files.filter(({ text, applied }) => text !== applied);
    if (changed.length === 0) return;
    if (!engine) {
      this.say('The app is not there. Start it again, then change the source.');
      return;
    }
    for (const file of changed) {
      file.applied = file.text;
      file.editor.mark();
    }
    this.#waits = true;
    this.say('Running…');
    // A file ends with a line's end, which is not among what the page shows.
    engine.setFiles(Object.fromEntries(changed.map(({ path, applied }) => [path, `${applied}\n`])));
  }

  /** The engine that the app has now: after a failure it is another one. */
  async engine() {
    const { mounts } = globalThis[Symbol.for('headwater')] ?? { mounts: new Map() };
    const mount = [...mounts.values()].find(({ element }) => element === this.app);
    const engine = await mount?.engine?.catch(() => {});
    if (engine && engine !== this.#engine) {
      this.#engine = engine;
      engine.addEventListener('runstart', () => this.#waits && this.say('Running…'));
      engine.addEventListener('runend', ({ detail }) => this.ended(detail.end));
      engine.addEventListener('error', ({ detail }) => this.ran(detail.message));
    }
    return engine;
  }

  ended(end) {
    if (ENDS.includes(end)) this.ran();
    // By a newer run, which says so when it starts, or by Stop.
    else if (end === 'superseded' && this.#waits) this.say('Stopped.');
  }

  /** Tells how the run with a change ended. */
  ran(error) {
    if (!this.#waits) return;
    this.#waits = false;
    if (error === undefined) {
      this.say('Ran.');
      return;
    }
    const lines = [...error.matchAll(/File "([^"]*)", line (\d+)/g)];
    // The innermost line of the app's own files is where it went wrong.
    for (const [, path, line] of lines.reverse()) {
      const file = this.files.find((file) => path.endsWith(`/${file.path}`));
      if (!file) continue;
      file.editor?.mark(Number(line));
      this.say(file === this.files[0] ? `Error on line ${line}.` : `Error on line ${line} of ${file.path}.`);
      return;
    }
    this.say('Error: the app says which.');
  }

  say(text) {
    this.status.textContent = text;
  }
}

for (const element of document.querySelectorAll('.sources')) new Source(element);
