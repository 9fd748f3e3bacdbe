// A page without an app, in which components are mounted by the runtime alone. What tests do in it goes by `Plain`.

import path from 'node:path';
import { site } from './browser.mjs';
import { WITH_COMPONENTS } from './serve.mjs';

const RUNTIME = path.resolve(import.meta.dirname, '../../../src/js');

/** The page's files: from an address to their text. */
const FILES = {
  '/': '<!doctype html><meta charset="utf-8"><title>plain</title><link rel="icon" href="data:,"><body></body>',
  '/script.js': 'window.scripts = (window.scripts ?? 0) + 1;',
  '/style.css': 'b { color: rgb(1, 2, 3); }',
  '/module.js': `export default ({ data }) => {
    calls.push(data);
    return () => calls.push('cleanup');
  };`,
  '/throws.js': "throw new Error('the file throws');",
};

/** A file that is missing at first. */
function late() {
  let asked = 0;
  return () => {
    if (++asked === 1) throw new Error('not yet');
    return FILES['/module.js'];
  };
}

/**
 * A server of the plain page; `open` gives one, in which `window.plain` is what `tools` makes. `browser` is as in `site`.
 */
export function plainSite(browser) {
  const pages = Object.fromEntries(Object.entries(FILES).map(([address, text]) => [address, () => text]));
  pages['/late.js'] = late();
  const here = site(RUNTIME, 'no variable', pages, WITH_COMPONENTS, browser);
  const { open } = here;
  here.open = async (options) => {
    const page = await open('/', { app: false, ...options });
    await page.evaluate(tools);
    return page;
  };
  return here;
}

/** Runs in the page: what its tests share. */
async function tools() {
  const { mount } = await import('/runtime/index.js');
  const atRest = { id: 'id', name: 'name', html: '', css: '', js: '', isolate: true, assigned: [], set: 0 };
  // What components of the tests write down.
  window.calls = [];
  window.plain = {
    /** Mounts a component. `told` are the batches that it told; `update(more)` says more of it. */
    show(inside) {
      const place = document.createElement('div');
      place.className = 'stBidiComponent';
      document.body.append(place);
      const shown = { place, told: [], inside: { ...atRest, ...inside } };
      shown.instance = mount(place, shown.inside, (batch) => shown.told.push(batch));
      shown.update = (more) => {
        shown.inside = { ...shown.inside, ...more };
        shown.instance.update(shown.inside);
      };
      return shown;
    },
    /** Waits for a task to come, and for what was due before it. */
    tick: () => new Promise((resolve) => setTimeout(resolve)),
    /** Waits until something holds. */
    async until(holds) {
      for (const start = performance.now(); !holds();) {
        if (performance.now() - start > 5000) throw new Error(`waited in vain until ${holds}`);
        await plain.tick();
      }
    },
    /** The text of the error in a component's place. */
    error: ({ place }) => place.querySelector('[role=alert]')?.innerText,
  };
}

/** Closes a page in which components failed: what the runtime says of that to the console is no problem. */
export function forgive(page, pattern) {
  page.problems = page.problems.filter((problem) => !pattern.test(problem));
}
