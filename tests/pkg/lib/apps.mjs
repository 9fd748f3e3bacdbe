// Pages that have apps in them: the installed package on a plain server, and what tests ask of an app.

import { after, before } from 'node:test';
import { site } from '../../browser/lib/browser.mjs';
import { consumer } from './consumer.mjs';
import { host } from './host.mjs';

/** How long a test waits for what must come. */
const PATIENCE = 60_000;

/** Where the installed package is. */
export const PACKAGE = '/node_modules/headwater/dist/';

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>';

/**
 * The installed package, served to a browser for the tests of one file. `open(body)` gives a page, in which `mount` and
 * the elements are there unless `bare` is said, and which remembers its problems; `host` is the server.
 */
export function apps(options) {
  const { folder } = consumer({ apps: true });
  const here = { folder };
  // The browser is that of the other tests; its own server is not asked.
  const strict = site(folder, 'the project');
  before(async () => {
    here.host = await host(folder, options);
  });
  after(() => here.host?.close());
  let count = 0;
  here.open = async (body = '', { bare = false, ...options } = {}) => {
    const context = await strict.browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    watch(page);
    count += 1;
    here.host.pages.set(`/page-${count}.html`, HEAD + (bare ? '' : SCRIPT) + body);
    await page.goto(`${here.host.origin}/page-${count}.html`);
    if (!bare) await page.waitForFunction(() => globalThis.mount);
    return page;
  };
  return here;
}

const SCRIPT = `<script type="module">
  import { mount, mountComponent } from '${PACKAGE}index.js';
  import '${PACKAGE}element.js';
  import '${PACKAGE}app/element.js';
  const place = () => document.body.appendChild(document.createElement('div'));
  /** The events of an app or its element from now on, as a list that grows. */
  const heard = (target) => {
    const log = [];
    for (const type of ['runstart', 'runend', 'error']) {
      target.addEventListener(type, ({ detail, message }) => log.push(message ?? detail?.end ?? type));
    }
    return log;
  };
  /** The next event of a kind. */
  const next = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
  Object.assign(globalThis, { mount, mountComponent, place, heard, next });
</script>`;

/** Collects what goes wrong in a page. */
function watch(page) {
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(`error: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') page.problems.push(`console: ${message.text()}`);
  });
}

/** Closes a page, which must have had no problem. */
export { close } from '../../browser/lib/browser.mjs';

/** How many workers a page has, once they are as few as they should be, or after a while. */
export async function workers(page, expected) {
  for (let tries = 0; page.workers().length !== expected && tries < 100; tries += 1) await page.waitForTimeout(50);
  return page.workers().length;
}

/** A script with a button that counts in session state. */
export const COUNTER = `
import streamlit as st
st.session_state.setdefault("count", 0)
if st.button("More"):
    st.session_state.count += 1
st.write(f"Count: {st.session_state.count}")
`;
