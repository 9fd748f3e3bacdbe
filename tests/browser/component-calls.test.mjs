// When a component's function is called, in a page without an app: for news, not for an echo, and not while the user
// holds something inside.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { close } from './lib/browser.mjs';
import { plainSite } from './lib/plain.mjs';

const here = plainSite();

/**
 * What comes in turn: `{ set }` and `{ trigger }` by the component, `{ data, assigned }` by the app (`assigned` are
 * names with values, all of them are told from then on); and with which data the function is called.
 */
const ECHOES = {
  'other data calls, the same data does not, in whichever order': [
    [{ data: { a: 1, b: 2 } }, { data: { b: 2, a: 1 } }, { data: { a: 1, b: 3 } }],
    [
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ],
  ],
  'an echo is no news': [
    [{ data: {} }, { set: { a: 1 } }, { data: { a: 1 } }],
    [{}, { a: 1 }],
  ],
  'an echo of what the function was given as news is nothing at all': [
    [
      { data: { a: 0 } },
      { set: { a: 0 } },
      { set: { a: 1 } },
      { data: { a: 1 } },
      { set: { a: 2 } },
      { data: { a: 1 } },
    ],
    [{ a: 0 }, { a: 1 }],
  ],
  'a late echo does not undo what was typed since': [
    [
      { data: { a: '' } },
      { set: { a: '' } },
      { set: { a: 'x' } },
      { set: { a: 'xy' } },
      { data: { a: 'x' } },
      { data: { a: 'xy' } },
    ],
    [{ a: '' }, { a: 'xy' }],
  ],
  'news goes through: a reset, a clamp': [
    [
      { data: { a: 1 } },
      { set: { a: 5 } },
      { data: { a: 5 } },
      { set: { a: 11 } },
      { data: { a: 10 } },
      { set: { a: 10 } },
      { data: { a: 0 } },
    ],
    [{ a: 1 }, { a: 5 }, { a: 10 }, { a: 0 }],
  ],
  'beside an echo other news calls, with the state as it is now in the place of the echo': [
    [{ data: { a: 0, rows: 1 } }, { set: { a: 0 } }, { set: { a: 1 } }, { set: { a: 2 } }, { data: { a: 1, rows: 2 } }],
    [
      { a: 0, rows: 1 },
      { a: 2, rows: 2 },
    ],
  ],
  'what the app assigned is in the data that echoes it, in that run': [
    [
      { data: { a: 'x' } },
      { set: { a: 'x' } },
      { set: { a: 'xy' } },
      { data: { a: 'x' }, assigned: [['a', '']] },
      { data: { a: '' } },
    ],
    [{ a: 'x' }, { a: '' }],
  ],
  'an assignment of what is echoed calls, though data is the same': [
    [{ data: { a: 'x' } }, { set: { a: 'x' } }, { set: { a: 'xy' } }, { data: { a: 'x' }, assigned: [['a', '']] }],
    [{ a: 'x' }, { a: '' }],
  ],
  'an assignment beside an echo is no reason to call': [
    [{ data: { a: 1 } }, { set: { a: 1 } }, { set: { a: 2 } }, { data: { a: 1 }, assigned: [['b', 5]] }],
    [{ a: 1 }],
  ],
  'an assignment of what is not echoed calls nothing': [
    [{ data: { b: 1 } }, { set: { a: 1 } }, { data: { b: 1 }, assigned: [['a', 2]] }],
    [{ b: 1 }],
  ],
  'an assignment of what the function has anyhow calls nothing': [
    [{ data: { a: 1 } }, { set: { a: 1 } }, { data: { a: 1 }, assigned: [['a', 1]] }],
    [{ a: 1 }],
  ],
  'a trigger is no state': [
    [{ data: { a: 0 } }, { trigger: { a: 1 } }, { data: { a: 1 } }],
    [{ a: 0 }, { a: 1 }],
  ],
  'data that is no mapping has no echo': [
    [{ data: 1 }, { set: { a: 2 } }, { data: 2 }, { data: [2] }, { data: [2] }, { data: null }],
    [1, 2, [2], null],
  ],
  'a state of which only a part is echoed is news': [
    [
      { data: { a: { x: 1, y: 1 } } },
      { set: { a: { x: 1, y: 1 } } },
      { set: { a: { x: 2, y: 1 } } },
      { data: { a: { x: 2 } } },
    ],
    [{ a: { x: 1, y: 1 } }, { a: { x: 2 } }],
  ],
  'odd names': [
    [
      { data: JSON.parse('{"__proto__":1,"toString":1}') },
      { set: JSON.parse('{"__proto__":1}') },
      { set: JSON.parse('{"__proto__":2}') },
      { data: JSON.parse('{"__proto__":1,"toString":2}') },
    ],
    [JSON.parse('{"__proto__":1,"toString":1}'), JSON.parse('{"__proto__":2,"toString":2}')],
  ],
};

test('the function is called for news, and not for an echo', async (t) => {
  const page = await here.open();
  for (const [name, [turns, expected]] of Object.entries(ECHOES)) {
    await t.test(name, async () => {
      // As text: the names are part of the test.
      const seen = await page.evaluate(async (turns) => {
        window.calls = [];
        const js = 'export default (args) => { calls.push(args.data); window.args_ = args; };';
        const [first, ...others] = JSON.parse(turns, (_, value) => (value?.undefined ? undefined : value));
        const one = plain.show({ js, ...first });
        await plain.until(() => calls.length === 1);
        const assigned = [];
        for (const turn of others) {
          for (const [name, value] of Object.entries(turn.set ?? {})) args_.setStateValue(name, value);
          for (const [name, value] of Object.entries(turn.trigger ?? {})) args_.setTriggerValue(name, value);
          if ('data' in turn || turn.assigned) {
            for (const [name, value] of turn.assigned ?? []) assigned.push([assigned.length + 1, name, value]);
            one.update({ data: turn.data, assigned: [...assigned], set: assigned.length });
          }
          await plain.tick();
        }
        one.instance.unmount();
        return JSON.stringify(calls.map((data) => [data]));
      }, JSON.stringify(turns));
      assert.equal(seen, JSON.stringify(expected.map((data) => [data])));
    });
  }
  await close(page);
});

test('while something inside is held there is no call, and after that one, with what there is by then', async () => {
  const page = await here.open();
  const count = () => page.evaluate(() => [...calls]);
  const releases = [
    [true, () => page.mouse.up()],
    [false, () => page.mouse.up()],
    // The pointer may be let go of outside, and the element may be gone by then.
    [
      true,
      async () => {
        await page.mouse.move(700, 700);
        await page.evaluate(() => {
          one.place.style.display = 'none';
        });
        await page.mouse.up();
      },
    ],
    [true, () => page.evaluate(() => dispatchEvent(new Event('blur')))],
  ];
  for (const [at, [isolate, release]] of releases.entries()) {
    await page.evaluate(async (isolate) => {
      window.calls = [];
      document.body.replaceChildren();
      const js = 'export default ({ data }) => { calls.push(data); };';
      window.one = plain.show({
        html: '<b>hold me</b>',
        css: 'b { display: block; height: 100px; }',
        js,
        isolate,
        data: 0,
      });
      await plain.until(() => calls.length === 1);
    }, isolate);
    await page.mouse.move(30, 30);
    await page.mouse.down();
    await page.evaluate(async () => {
      one.update({ data: 1 });
      one.update({ data: 2 });
      await plain.tick();
    });
    assert.deepEqual(await count(), [0], `case ${at}`);
    await release();
    await page.evaluate(() => plain.until(() => calls.length === 2));
    assert.deepEqual(await count(), [0, 2]);
    await page.mouse.up();
    await page.evaluate(() => {
      one.update({ data: 3 });
      one.instance.unmount();
    });
    assert.deepEqual(await count(), [0, 2, 3]);
  }
  await close(page);
});
