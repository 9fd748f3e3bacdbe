// A browser with pages that remember what went wrong in them, and the waiting that every step needs.

import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { chromium, firefox } from 'playwright-core';
import { serve } from './serve.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What starts each browser. Firefox is the one of the system, driven by WebDriver BiDi; `prefs` are settings of it. */
export const LAUNCH = {
  chromium: () => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS }),
  firefox: (prefs) => {
    const executablePath = process.env.FIREFOX || '/usr/bin/firefox-esr';
    return firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs: prefs });
  },
};

/** Starts the browser of the tests. */
export const launch = (browser = process.env.HEADWATER_BROWSER || 'chromium') => LAUNCH[browser]();

/** Which browser it is where a test does not say. */
const BROWSER = process.env.HEADWATER_BROWSER || 'chromium';

/** How long the page must be unchanged to count as settled, and how long a test waits for that. */
const QUIET = 120;
const PATIENCE = 60_000;

/** Where the sites are that were built before the tests. */
export const SITE = process.env.HEADWATER_SITE;
export const TEST_APP = process.env.HEADWATER_TEST_APP;

/**
 * Serves `folder` to a browser for the tests of one file; `more` are pages that the server adds, `policy` is another
 * policy than the strict one; `browser` is another browser than Chromium, with `prefs`. The answer's
 * `open(address, options)` gives a page of its own session, at rest; `close` ends it.
 */
export function site(folder, variable, more, policy, { browser = BROWSER, prefs } = {}) {
  if (!folder) throw new Error(`${variable} must name the folder of a built site; see README.md`);
  const here = {};
  before(async () => {
    here.server = await serve(folder, more, policy);
    here.browser = await LAUNCH[browser](prefs);
  });
  after(async () => {
    await here.browser?.close();
    await here.server?.close();
  });
  here.open = async (address = '/', options = {}) => {
    const context = await here.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(`error: ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') page.problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== here.server.origin) {
        page.problems.push(`request to another origin: ${url}`);
      }
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    if (options.script) await page.addInitScript(options.script);
    await page.goto(here.server.origin + address);
    if (options.app !== false) await settled(page);
    return page;
  };
  return here;
}

/** Closes a page; it must have had no error, no message of one, and no breach of the policy. */
export async function close(page) {
  await page.context().close();
  assert.deepEqual(page.problems, [], 'the page has had no problems');
}

/** Waits until no app of the page runs and the page has not changed for a while. */
export async function settled(page, quiet = QUIET) {
  await page.locator('[data-testid=stApp], [data-testid=stPanic]').first().waitFor();
  const settling = page.evaluate(
    (quiet) =>
      new Promise((resolve) => {
        const rests = () =>
          [...document.querySelectorAll('[data-testid=stApp]')].every((app) => app.dataset.testScriptState === 'notRunning');
        let timer;
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            if (!rests()) return wait();
            observer.disconnect();
            resolve();
          }, quiet);
        };
        const observer = new MutationObserver(wait);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        wait();
      }),
    quiet,
  );
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page does not come to rest')), PATIENCE);
  });
  await Promise.race([settling, late]).finally(() => clearTimeout(timer));
}
