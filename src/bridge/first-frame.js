// The first frame: what the build drew into the page (`data-first-frame`), so that there is something to read before any
// wasm has arrived. It can do nothing yet; the app takes its place as soon as it has drawn the same.

const THEME = 'headwater-theme';

/** Dresses the frame as the app is going to be, and keeps what is typed or clicked from getting lost in it. */
function prepare(frame) {
  frame.inert = true;
  try {
    const theme = localStorage.getItem(THEME);
    if (theme) frame.firstElementChild.dataset.theme = theme;
  } catch {
    // Where storage is denied there is no choice to keep.
  }
}

/** Puts the app, which stands behind the frame, in its place, within one frame of the screen. */
function replace(frame, app) {
  requestAnimationFrame(() => {
    const { scrollTop } = main(frame);
    frame.remove();
    main(app).scrollTop = scrollTop;
  });
}

const main = (app) => app.querySelector('.stMain');

for (const frame of document.querySelectorAll('[data-first-frame]')) {
  prepare(frame);
  const watch = new MutationObserver(() => {
    const app = frame.nextElementSibling;
    if (app?.dataset.testScriptState === 'notRunning') {
      watch.disconnect();
      replace(frame, app);
    }
  });
  watch.observe(frame.parentElement, { attributes: true, attributeFilter: ['data-test-script-state'], childList: true, subtree: true });
}
