// Malformed use of components, in an app: it gets what JSON makes of a value, or the caller gets an error, or the
// component's place says what is wrong; and the app goes on, which a button that counts shows after every row of
// `malformed.mjs`.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { TEST_APP, close, site } from './lib/browser.mjs';
import { choose } from './lib/app.mjs';
import { forgive } from './lib/plain.mjs';
import { STRICT, WITH_COMPONENTS } from './lib/serve.mjs';
import { CALLS, GONE, LARGE, MODULES, NOTHING, REFUSED, TEXTS, TOOLS, VALUES } from './malformed.mjs';

const here = site(TEST_APP, 'HEADWATER_TEST_APP', {}, WITH_COMPONENTS);
const strict = site(TEST_APP, 'HEADWATER_TEST_APP', {}, STRICT);

async function open(site) {
  const page = await site.open();
  await choose(page, 'Components');
  await page.evaluate(tools);
  assert.ok(
    await page.evaluate(() => app.until(() => window.setTexts)),
    'the component that hears of the texts is there',
  );
  return page;
}

/** Runs in the page: what the tests do there, as `app`. */
function tools() {
  const texts = () => [...document.querySelectorAll('[data-testid=stText]')].map((text) => text.textContent);
  const count = () =>
    Number(
      texts()
        .find((text) => text.startsWith('count='))
        .slice('count='.length),
    );
  window.pressCount = () =>
    [...document.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === 'Count').click();
  window.app = {
    async until(holds, patience = 20_000) {
      for (const start = performance.now(); !holds();) {
        if (performance.now() - start > patience) return false;
        await new Promise((resolve) => setTimeout(resolve));
      }
      return true;
    },
    /** What the app has of the component with a key. */
    has(key) {
      const line = texts().find((text) => text.startsWith(`${key}-0 `));
      const [, calls, length, start] = line?.match(/^\S+ calls=(\d+) length=(\d+) (.*)$/s) ?? [];
      return line && { calls: Number(calls), length: Number(length), start };
    },
    /** Presses the button; says whether the app counted. */
    goesOn() {
      const before = count();
      pressCount();
      return app.until(() => count() > before);
    },
    error: () => document.querySelector('.stBidiComponent [role=alert]')?.innerText,
    /** Mounts a component; `done` says when there is something to look at. */
    async look({ key, patience, ...texts }, done) {
      window.outcome = undefined;
      setTexts({ key, ...texts });
      await app.until(() => app.has(key) && done(), patience);
      return { ...app.has(key), outcome: window.outcome, error: app.error() };
    },
  };
}

/** A module that does something with its arguments `a` and notes how it went. */
const doing = (body) => `${TOOLS}
  export default (a) => {
    try {
      return (() => { ${body} })();
    } catch (error) {
      window.outcome = String(error);
    } finally {
      window.outcome ??= 'done';
    }
  };`;

const handing = (value) => {
  const body = `const value = (${value}); const errors = [];
    for (const call of [() => a.setStateValue('v', value), () => a.setTriggerValue('t', value)]) {
      try { call(); } catch (error) { errors.push(String(error)); }
    }
    window.outcome = errors.join('|');`;
  return doing(body);
};

let rows = 0;

/** Each row of a table in one page; `check` does it under a key of its own. */
const table = (name, rowsOf, check, forgiven) =>
  test(name, async (t) => {
    const page = await open(here);
    for (const row of rowsOf) {
      const title = row
        .filter((part) => typeof part === 'string')
        .map((part) => part.slice(0, 70))
        .join('  gives  ');
      await t.test(title || 'nothing', async () => {
        await check(page, `row-${++rows}`, row);
        assert.ok(await page.evaluate(() => app.goesOn()), 'the app goes on');
      });
    }
    if (forgiven) forgive(page, forgiven);
    await close(page);
  });

const SHOWN = 200;

const valueIs = async (page, texts, whole) => {
  const expected = whole.slice(0, SHOWN);
  const seen = await page.evaluate(
    ([texts, expected]) => app.look(texts, () => outcome !== undefined && app.has(texts.key).start === expected),
    [texts, expected],
  );
  assert.equal(seen.start, expected);
  assert.equal(seen.error, undefined);
  return seen;
};

table('a value arrives as JSON makes it', VALUES, async (page, key, [value, expected]) => {
  const seen = await valueIs(
    page,
    { key, js: handing(value), names: ['v', 't'] },
    `{'t': ${expected}, 'v': ${expected}}`,
  );
  assert.equal(seen.outcome, '');
});

/** Bytes are bytes only where they stand alone, and here they are in a mapping. */
const inJson = VALUES.filter(([value]) => !/^new Uint8Array/.test(value));

table(
  'a value that the app hands back is the same, and calls the function once more at most',
  inJson,
  async (page, key, [value]) => {
    const js = `${TOOLS}
    const value = (${value});
    const expected = JSON.stringify(value).replace(/\\\\ud[89a-f]../g, '\ufffd');
    let calls = 0;
    export default (a) => {
      window.outcome = [++calls, JSON.stringify(a.data.v) === expected].join();
      a.setStateValue('v', value);
    };`;
    const seen = await page.evaluate(
      async (texts) => {
        await app.look(texts, () => app.has(texts.key).start !== '{}' && outcome?.endsWith('true'));
        await app.goesOn();
        return { outcome: window.outcome, error: app.error() };
      },
      { key, js, echoed: 'v' },
    );
    assert.match(seen.outcome, /^[12],true$/);
    assert.equal(seen.error, undefined);
  },
);

table(
  'where JSON has nothing there is no state, and a trigger without a value',
  NOTHING,
  async (page, key, [value]) => {
    const seen = await valueIs(page, { key, js: handing(value), names: ['v', 't'] }, "{'t': None}");
    assert.equal(seen.outcome, '');
  },
);

table(
  'a value that JSON refuses, or that is too large or deep, is thrown at the caller',
  REFUSED,
  async (page, key, [value, error]) => {
    const seen = await page.evaluate((texts) => app.look(texts, () => outcome !== undefined), {
      key,
      js: handing(value),
    });
    for (const outcome of seen.outcome.split('|')) assert.match(outcome, error);
    assert.equal(seen.outcome.split('|').length, 2);
    assert.deepEqual([seen.start, seen.error], ['{}', undefined]);
  },
);

table('a value may be large', LARGE, async (page, key, [value, length]) => {
  const seen = await page.evaluate(
    ([texts, length]) => app.look(texts, () => app.has(texts.key).length === length),
    [{ key, js: handing(value) }, length],
  );
  assert.deepEqual([seen.length, seen.outcome, seen.error], [length, '', undefined]);
});

table(
  'calls with whatever names, whenever, as often as one likes',
  CALLS,
  async (page, key, [body, expected, error]) => {
    const seen = await valueIs(page, { key, js: doing(body) }, expected);
    assert.match(seen.outcome, error ?? /^done$/);
  },
);

table(
  'a component that is gone tells nothing',
  GONE,
  async (page, key, [body, then, error = /^done$/]) => {
    await page.evaluate((texts) => app.look(texts, () => outcome), { key, js: doing(body) });
    await page.evaluate(async (key) => {
      setTexts({ key, copies: 0 });
      await app.until(() => !app.has(key));
    }, key);
    const outcome = await page.evaluate(
      `(() => { try { ${then}; return 'done'; } catch (error) { return String(error); } })()`,
    );
    assert.match(outcome, error);
    await valueIs(page, { key, js: doing('') }, '{}');
  },
  /mine/,
);

table(
  "a module that fails says so in the component's place",
  MODULES,
  async (page, key, [js, expected]) => {
    const seen = await page.evaluate(
      ([texts, expected]) => {
        // Where no error is to come there is time for one.
        const enough = performance.now() + 60;
        return app.look(texts, () => (expected ? app.error()?.includes(expected) : performance.now() > enough));
      },
      [{ key, js, patience: 3000 }, expected],
    );
    if (expected)
      assert.ok(seen.error?.startsWith('BidiComponent Error:') && seen.error.includes(expected), seen.error);
    else assert.equal(seen.error, undefined);
    assert.equal(seen.start, '{}');
  },
  /^console: |^error: /,
);

table(
  'markup and style may be anything',
  TEXTS,
  async (page, key, [html, css]) => {
    for (const isOpen of [false, true]) {
      const texts = {
        key: `${key}-${isOpen}`,
        html,
        css: isOpen ? '' : css,
        js: doing("a.setStateValue('v', 1)"),
        isOpen,
      };
      await valueIs(page, texts, "{'v': 1}");
    }
  },
  /inline style|style-src/,
);

test('there are at least a hundred rows', () => {
  assert.ok([VALUES, NOTHING, REFUSED, LARGE, CALLS, GONE, MODULES, TEXTS].flat().length >= 100);
});

test('a page whose policy forbids the JavaScript of a text says in its place what to do', async () => {
  const page = await strict.open();
  await choose(page, 'Components');
  const error = page.getByTestId('stBidiComponentIsolated').or(page.locator('.stBidiComponent')).getByRole('alert');
  await error.waitFor();
  assert.match(await error.innerText(), /Content-Security-Policy .* Add `blob:` to `script-src`, or keep/);
  forgive(page, /policy|Content Security Policy|Content-Security-Policy/);
  await close(page);
});
