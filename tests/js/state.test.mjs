// The page's copy of a component's state: what is told, and what of the app's data is an echo.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { State } from '../../src/js/runtime/state.js';

const FEW = 3;
const MANY = 300;
/** Two of them are remembered, three are not. */
const LARGE = 'x'.repeat(7_000_000);

/** What a step of a story gives, as plain values. */
const STEPS = {
  set: (state, name, value) => state.set(name, value),
  trigger: (state, name, value) => state.trigger(name, value),
  hear: (state, assigned, set) => [...state.hear(assigned, set)],
  take: (state) => state.take(),
  echoes: (state, data) => [...state.echoes(data)],
  entries: (state) => state.entries(),
};

const batch = (more) => ({ heard: 0, state: [], removed: [], triggers: [], ...more });

/** Each story is a list of `[what it gives, step, ...arguments]`. */
const STORIES = {
  'at first there is nothing to tell': [
    [undefined, 'take'],
    [{}, 'entries'],
  ],
  'a message carries the names that were set since the last one, with their last values': [
    [true, 'set', 'a', 1],
    [true, 'set', 'b', 1],
    [true, 'set', 'a', 2],
    [
      batch({
        state: [
          ['a', 2],
          ['b', 1],
        ],
      }),
      'take',
    ],
    [undefined, 'take'],
    [true, 'set', 'b', 3],
    [batch({ state: [['b', 3]] }), 'take'],
    [{ a: 2, b: 3 }, 'entries'],
  ],
  'a set that leaves the state as it is tells nothing': [
    [true, 'set', 'a', { x: [1, { y: null }], z: '' }],
    [batch({ state: [['a', { x: [1, { y: null }], z: '' }]] }), 'take'],
    [false, 'set', 'a', { z: '', x: [1, { y: null }] }],
    [undefined, 'take'],
    [true, 'set', 'a', { x: [1, { y: 0 }], z: '' }],
  ],
  'null is a value, and the first one tells something': [
    [true, 'set', 'a', null],
    [false, 'set', 'a', null],
    [batch({ state: [['a', null]] }), 'take'],
  ],
  'a value that goes and comes back before the message is told as it is': [
    [true, 'set', 'a', 1],
    [batch({ state: [['a', 1]] }), 'take'],
    [true, 'set', 'a', 2],
    [true, 'set', 'a', 1],
    [batch({ state: [['a', 1]] }), 'take'],
  ],
  'undefined takes a name away, once': [
    [false, 'set', 'a', undefined],
    [true, 'set', 'a', 1],
    [true, 'set', 'a', undefined],
    [false, 'set', 'a', undefined],
    [batch({ removed: ['a'] }), 'take'],
    [{}, 'entries'],
    [true, 'set', 'a', 1],
    [batch({ state: [['a', 1]] }), 'take'],
  ],
  'triggers are told in order, each as often as it was called': [
    [undefined, 'trigger', 't', 1],
    [undefined, 'trigger', 'w', null],
    [undefined, 'trigger', 't', 1],
    [
      batch({
        triggers: [
          ['t', 1],
          ['w', null],
          ['t', 1],
        ],
      }),
      'take',
    ],
    [undefined, 'take'],
  ],
  'triggers go with the state, and are no part of it': [
    [true, 'set', 'a', 1],
    [undefined, 'trigger', 'a', 2],
    [batch({ state: [['a', 1]], triggers: [['a', 2]] }), 'take'],
    [{ a: 1 }, 'entries'],
    [[], 'echoes', { a: 2 }],
  ],
  'any name will do': [
    [true, 'set', '__proto__', 1],
    [true, 'set', 'constructor', 2],
    [true, 'set', 'hasOwnProperty', 3],
    [[], 'echoes', {}],
    [['__proto__', 'constructor'], 'echoes', JSON.parse('{"__proto__":1,"constructor":2,"hasOwnProperty":4}')],
    [JSON.parse('{"__proto__":1,"constructor":2,"hasOwnProperty":3}'), 'entries'],
  ],
  'an assignment sets the state and tells nothing': [
    [['a'], 'hear', [[1, 'a', 5]], 1],
    [{ a: 5 }, 'entries'],
    [undefined, 'take'],
    [false, 'set', 'a', 5],
  ],
  'an assignment is heard once': [
    [
      ['a', 'b'],
      'hear',
      [
        [1, 'a', 5],
        [2, 'b', 6],
      ],
      2,
    ],
    [true, 'set', 'a', 7],
    [
      [],
      'hear',
      [
        [1, 'a', 5],
        [2, 'b', 6],
      ],
      2,
    ],
    [
      ['b'],
      'hear',
      [
        [1, 'a', 5],
        [2, 'b', 6],
        [3, 'b', 8],
      ],
      3,
    ],
    [{ a: 7, b: 8 }, 'entries'],
  ],
  'the next message says how many assignments were heard, also of those that are not told any more': [
    [[], 'hear', [], 9],
    [true, 'set', 'a', 1],
    [batch({ heard: 9, state: [['a', 1]] }), 'take'],
    [['a'], 'hear', [[10, 'a', 2]], 10],
    [undefined, 'trigger', 't', 0],
    [batch({ heard: 10, triggers: [['t', 0]] }), 'take'],
    [[], 'hear', [], 4],
    [undefined, 'trigger', 't', 0],
    [batch({ heard: 10, triggers: [['t', 0]] }), 'take'],
  ],
  'an assignment wins over what was not told yet, and what is set afterwards wins over it': [
    [true, 'set', 'a', 1],
    [true, 'set', 'b', 1],
    [['a'], 'hear', [[1, 'a', 2]], 1],
    [batch({ heard: 1, state: [['b', 1]] }), 'take'],
    [{ a: 2, b: 1 }, 'entries'],
    [true, 'set', 'a', 3],
    [batch({ heard: 1, state: [['a', 3]] }), 'take'],
  ],
  'an assignment without a value takes the name away': [
    [true, 'set', 'a', 1],
    [['a'], 'hear', [[1, 'a']], 1],
    [{}, 'entries'],
    [undefined, 'take'],
  ],
  'data that repeats what was said is an echo, from wherever it was said': [
    [true, 'set', 'a', 1],
    [['b'], 'hear', [[1, 'b', 2]], 1],
    [['a', 'b'], 'echoes', { a: 1, b: 2, c: 3 }],
    [['a'], 'echoes', { a: 1, b: 3 }],
    [[], 'echoes', { c: 3 }],
  ],
  'an echo is told by what it says, not by the order of its fields': [
    [true, 'set', 'a', { x: 1, y: 2 }],
    [['a'], 'echoes', { a: { y: 2, x: 1 } }],
    [[], 'echoes', { a: { x: 1 } }],
    [[], 'echoes', { a: { x: 1, y: 2, z: undefined } }],
  ],
  'an echo may be late, and moves the cursor: what was said before it is news': [
    [true, 'set', 'a', 1],
    [true, 'set', 'a', 2],
    [true, 'set', 'a', 3],
    [['a'], 'echoes', { a: 2 }],
    [['a'], 'echoes', { a: 2 }],
    [[], 'echoes', { a: 1 }],
    [['a'], 'echoes', { a: 3 }],
    [[], 'echoes', { a: 2 }],
    [['a'], 'echoes', { a: 3 }],
  ],
  'of a value that was said twice the later time counts': [
    [true, 'set', 'a', 1],
    [true, 'set', 'a', 2],
    [true, 'set', 'a', 1],
    [['a'], 'echoes', { a: 1 }],
    [[], 'echoes', { a: 2 }],
    [['a'], 'echoes', { a: 1 }],
  ],
  'news does not move the cursor': [
    [true, 'set', 'a', 1],
    [true, 'set', 'a', 2],
    [[], 'echoes', { a: 9 }],
    [['a'], 'echoes', { a: 1 }],
  ],
  'a name that was taken away is no echo of anything that data can say': [
    [true, 'set', 'a', 1],
    [true, 'set', 'a', undefined],
    [[], 'echoes', { a: null }],
    [['a'], 'echoes', { a: 1 }],
  ],
  'what was said long ago is news': [
    ...Array.from({ length: MANY }, (_, at) => [true, 'set', 'a', at]),
    [[], 'echoes', { a: FEW }],
    [['a'], 'echoes', { a: MANY - FEW }],
  ],
  'of large values fewer are remembered, of the largest only the last': [
    [true, 'set', 'a', `1${LARGE}`],
    [true, 'set', 'a', `2${LARGE}`],
    [true, 'set', 'a', `3${LARGE}`],
    [[], 'echoes', { a: `1${LARGE}` }],
    [['a'], 'echoes', { a: `2${LARGE}` }],
    [true, 'set', 'a', [LARGE, LARGE, LARGE]],
    [[], 'echoes', { a: `3${LARGE}` }],
    [['a'], 'echoes', { a: [LARGE, LARGE, LARGE] }],
  ],
};

for (const [name, story] of Object.entries(STORIES)) {
  test(name, () => {
    const state = new State();
    for (const [at, [gives, step, ...given]] of story.entries()) {
      assert.deepEqual(
        STEPS[step](state, ...given),
        gives,
        `step ${at}: ${step} ${JSON.stringify(given).slice(0, 200)}`,
      );
    }
  });
}

test('what is handed out is a copy', () => {
  const state = new State();
  state.set('a', { x: [1] });
  state.entries().a.x.push(2);
  assert.deepEqual(state.entries(), { a: { x: [1] } });
});
