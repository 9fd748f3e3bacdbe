// Values on their way between a component and the app: what JSON makes of them, when two say the same, what a copy is.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MAX_DEPTH, MAX_LENGTH, copied, equal, plain } from '../../src/js/runtime/json.js';

const nested = (levels, inner = 0) => {
  let value = inner;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};
const cyclic = {};
cyclic.self = cyclic;

const disguised = Object.defineProperty(new Int8Array([1, -1]), Symbol.toStringTag, { value: 'Uint8Array' });

/** `[name, value, what it becomes]`. */
const PLAIN = [
  ['a text', 'é😀"\\\n', 'é😀"\\\n'],
  ['a number', 1.5, 1.5],
  ['NaN', NaN, null],
  ['Infinity, inside', [Infinity, -Infinity], [null, null]],
  ['zero below zero', [-0], [0]],
  ['undefined', undefined, undefined],
  ['undefined, inside', { a: undefined, b: [undefined] }, { b: [null] }],
  ['a function', () => 1, undefined],
  ['a symbol', Symbol('s'), undefined],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['a map and a set', { map: new Map([[1, 2]]), set: new Set([1]) }, { map: {}, set: {} }],
  ['boxed values', [Object(1), Object('a'), Object(false)], [1, 'a', false]],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ['toJSON', { toJSON: () => ({ b: 2 }) }, { b: 2 }],
  ['toJSON of undefined', { toJSON: () => undefined }, undefined],
  ['a hole', [, 1], [null, 1]], // eslint-disable-line no-sparse-arrays
  ['a field called __proto__', JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":1}}')],
  ['bytes, inside', { a: new Uint8Array([1, 2]) }, { a: { 0: 1, 1: 2 } }],
  ['other numbers in a row', new Float32Array([0.5]), { 0: 0.5 }],
  ['other numbers that say they are bytes', disguised, { 0: 1, 1: -1 }],
  ['as deep as may be', nested(MAX_DEPTH), nested(MAX_DEPTH)],
];

for (const [name, value, expected] of PLAIN) {
  test(`plain: ${name}`, () => assert.deepEqual(plain(value), expected));
}

/** `[name, value, what is thrown]`. */
const REFUSED = [
  ['a cycle', cyclic, TypeError],
  ['a BigInt', { a: 1n }, TypeError],
  [
    'a getter that throws',
    {
      get a() {
        throw new SyntaxError('mine');
      },
    },
    SyntaxError,
  ],
  ['a level too deep', nested(MAX_DEPTH + 1), RangeError],
  ['much too deep', nested(10_000), RangeError],
  ['a text that is too long', 'a'.repeat(MAX_LENGTH), RangeError],
  ['too many bytes', new Uint8Array(MAX_LENGTH + 1), RangeError],
];

for (const [name, value, error] of REFUSED) {
  test(`plain refuses ${name}`, () => assert.throws(() => plain(value), error));
}

test('a text of the greatest length passes', () => {
  assert.equal(plain('a'.repeat(MAX_LENGTH - 2)).length, MAX_LENGTH - 2);
});

test('half of a character becomes what the app reads in its place', () => {
  const cases = [
    ['\ud800', '\ufffd'],
    ['a\udfffb', 'a\ufffdb'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['\ud83d\ude00', '😀'],
    ['\\ud800', '\\ud800'],
    ['\\\\ud800\\\ud800', '\\\\ud800\\\ufffd'],
  ];
  for (const [text, expected] of cases) {
    assert.deepEqual(plain({ [text]: [text] }), { [expected]: [expected] }, JSON.stringify(text));
  }
});

/** A Uint8Array that says of its copies that they are something else. */
class Odd extends Uint8Array {
  static get [Symbol.species]() {
    return Float64Array;
  }
}

test('bytes alone stay bytes, and are a copy', () => {
  for (const [bytes, expected] of [
    [new Uint8Array([1, 2, 255]), [1, 2, 255]],
    [new Uint8Array([9, 1, 2, 9]).subarray(1, 3), [1, 2]],
    [Buffer.from([1, 2]), [1, 2]],
    [new Uint8Array(new SharedArrayBuffer(2)), [0, 0]],
    [new Odd([1, 2]), [1, 2]],
  ]) {
    const copy = plain(bytes);
    assert.equal(Object.getPrototypeOf(copy), Uint8Array.prototype);
    assert.deepEqual([...copy], expected);
    assert.notEqual(copy.buffer, bytes.buffer);
    bytes.fill(7);
    assert.deepEqual([...copy], expected);
  }
});

class Table {
  rows = 1;
}
const table = new Table();

/** `[whether they say the same, a, b]`. */
const PAIRS = [
  [true, 1, 1],
  [true, null, null],
  [true, undefined, undefined],
  [true, [], []],
  [true, {}, {}],
  [true, { a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }],
  [true, new Uint8Array([1, 2]), new Uint8Array([1, 2])],
  [true, { table }, { table }],
  [true, JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
  [false, 1, '1'],
  [false, 0, false],
  [false, null, undefined],
  [false, null, {}],
  [false, [], {}],
  [false, [1], [1, 2]],
  [false, [1, 2], [2, 1]],
  [false, { a: 1 }, { a: 1, b: 2 }],
  [false, { a: undefined }, { b: undefined }],
  [false, { a: undefined }, {}],
  [false, { toString: 1 }, { valueOf: 1 }],
  [false, {}, JSON.parse('{"__proto__":{}}')],
  [false, new Uint8Array([1, 2]), [1, 2]],
  [false, new Uint8Array([1, 2]), new Uint8Array([1, 3])],
  [false, { table }, { table: new Table() }],
];

for (const [same, a, b] of PAIRS) {
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)} ${same ? 'say the same' : 'differ'}`, () => {
    assert.equal(equal(a, b), same);
    assert.equal(equal(b, a), same);
  });
}

test('a copy shares lists and records with nobody, and anything else with the value', () => {
  const value = { list: [{ a: 1 }], bytes: new Uint8Array(1), table, text: 'a', none: null };
  const copy = copied(value);
  assert.deepEqual(copy, value);
  assert.notEqual(copy.list, value.list);
  assert.notEqual(copy.list[0], value.list[0]);
  assert.equal(copy.table, table);
  assert.equal(copy.bytes, value.bytes);
  const odd = JSON.parse('{"__proto__":{"a":1},"constructor":2}');
  assert.deepEqual(copied(odd), odd);
  assert.equal(Object.getPrototypeOf(copied(odd)), Object.prototype);
});
