// The stopwatch, inside the page that is measured. `stopwatch.mjs` puts it into every page before the page's own
// scripts; it knows only what the pages share: Streamlit's test ids and roles.

globalThis.probe = (() => {
  const texts = () => [...document.querySelectorAll('[data-testid="stText"]')].map((text) => text.textContent);

  /** Resolves with the time when `done` becomes true, asked after each change of the document. */
  function when(done, seconds = 10) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`nothing changed within ${seconds} s`));
      }, 1000 * seconds);
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

  const painted = new Promise((resolve) => {
    const paints = new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
    });
    paints.observe({ type: 'paint', buffered: true });
  });

  // From the start of the navigation until the page shows the counter, or the result in a page of Pyodide; and until
  // the counter answers, where what the build drew stands in its place before. What is in the DOM by then shows with
  // the first paint.
  const counter = () => document.querySelector('[data-testid="stButton"] button') && texts().length > 0;
  const isThere = () => counter() || document.querySelector('#result')?.textContent;
  const isLive = () => isThere() && !document.querySelector('[data-first-frame]');
  const shown = async (done) => Math.max(...(await Promise.all([when(done, 120), painted])));
  const [first, live] = [isThere, isLive].map(shown);
  first.catch(() => {});
  live.catch(() => {});

  return { arm, first, live, rest, texts };
})();
