// The stopwatch, inside the page that is measured. `run.mjs` puts it into every page before the page's own scripts; it
// knows only what both pages share: Streamlit's test ids and roles.

globalThis.probe = (() => {
  const texts = () => [...document.querySelectorAll('[data-testid="stText"]')].map((text) => text.textContent);

  /** Resolves with the time when `done` becomes true, asked after each change of the document. */
  function when(done) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(new Error('nothing changed within 10 s'));
      }, 10_000);
      const observer = new MutationObserver(() => {
        if (!done()) return;
        const at = performance.now();
        observer.disconnect();
        clearTimeout(timer);
        resolve(at);
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  }

  /** Resolves once no script runs any more and nothing has changed for a moment, so that presses do not overlap. */
  async function rest() {
    const running = () => document.querySelector('.stApp')?.dataset.testScriptState !== 'notRunning';
    do await new Promise((resolve) => setTimeout(resolve, 60));
    while (running());
  }

  /** Milliseconds from a press of the counter's button to the text that shows the next number. */
  async function click() {
    const before = texts()[0];
    const changed = when(() => texts()[0] !== before);
    const start = performance.now();
    document.querySelector('[data-testid="stButton"] button').click();
    return (await changed) - start;
  }

  /** Milliseconds from the next key on a slider (a real one, since a page cannot move a native slider by a made-up
   *  event) to the last of the texts that change with it: all of them, or the first. */
  function move(all) {
    const before = texts();
    const done = () => {
      // The last text is asked first: while the page is still the old one, that is nearly all that the stopwatch costs.
      const now = document.querySelectorAll('[data-testid="stText"]');
      const changed = (at) => now[at].textContent !== before[at];
      if (now.length !== before.length) return false;
      return all ? changed(now.length - 1) && before.every((_, at) => changed(at)) : changed(0);
    };
    let start;
    addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
    const changed = when(done);
    // What `finish` gives is asked for after the key, so a failure until then is not one that nobody handles.
    changed.catch(() => {});
    probe.finish = async () => (await changed) - start;
  }

  // From the start of the navigation to the counter in the page.
  const first = when(() => document.querySelector('[data-testid="stButton"] button') && texts().length > 0);
  first.catch(() => {});

  return { click, first, move, rest, texts };
})();
