// The stopwatch, inside the page that is measured. `stopwatch.mjs` puts it into every page before the page's own
// scripts; it knows only what the pages share: Streamlit's test ids and roles.

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

  /** Starts the stopwatch with the next `event`, as it reaches the page, and stops it when the first text is a new
   *  one, or `all` of them are. */
  function arm(event, all) {
    const before = texts();
    const done = () => {
      // The last text is asked first: while the page is still the old one, that is nearly all that the stopwatch costs.
      const now = document.querySelectorAll('[data-testid="stText"]');
      const changed = (at) => now[at].textContent !== before[at];
      if (now.length !== before.length) return false;
      return all ? changed(now.length - 1) && before.every((_, at) => changed(at)) : changed(0);
    };
    let start;
    addEventListener(event, () => (start = performance.now()), { capture: true, once: true });
    const changed = when(done);
    // Whoever asks for the time does so after the event; a failure until then is not one that nobody handles.
    changed.catch(() => {});
    probe.time = async () => (await changed) - start;
  }

  // From the start of the navigation to the counter in the page, or to the result in a page of Pyodide.
  const counter = () => document.querySelector('[data-testid="stButton"] button') && texts().length > 0;
  const first = when(() => counter() || document.querySelector('#result')?.textContent);
  first.catch(() => {});

  return { arm, first, rest, texts };
})();
