// Tables for components: what they are as Arrow, against what Streamlit sends for the same data frames.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { table, tableBytes } from '../../src/js/runtime/index.js';

const require = createRequire(import.meta.url);
const LIBRARY = 'apache-arrow/Arrow.es2015.min';
const arrow = require(LIBRARY);

/** Where the site has the library, the runtime finds npm's; it is the same file. */
const library = pathToFileURL(require.resolve(LIBRARY)).href;
const hook = `export const resolve = (name, context, next) =>
  next(name.startsWith('./apache-arrow-') ? ${JSON.stringify(library)} : name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const STREAMLIT = JSON.parse(readFileSync(new URL('fixtures/tables.json', import.meta.url)));

const MOMENT = 1709209800000005;
const texts = (columns, cells, labels = null) => ({
  columns: JSON.stringify(columns),
  cells: JSON.stringify(cells),
  labels: JSON.stringify(labels),
});

/** By the names of the fixtures. */
const TABLES = {
  'plain cells': texts(
    [['int', 'int64'], ['float', 'float64'], ['bool', 'bool'], ['text', 'utf8']],
    [
      [1, '9007199254740993', '-9223372036854775808'],
      [0.5, 'Infinity', '-Infinity'],
      [true, false, true],
      ['a', '', 'é😀'],
    ],
  ),
  gaps: texts(
    [
      ['int', 'float64'],
      ['float', 'float64'],
      ['bool', 'bool'],
      ['text', 'utf8'],
      ['nothing', 'null'],
      ['bytes', 'binary'],
    ],
    [[1, null], [0.5, null], [true, null], ['a', null], [null, null], [[97, 98], null]],
  ),
  moments: texts(
    [
      ['day', 'date'],
      ['clock', 'time'],
      ['moment', 'timestamp'],
      ['utc', ['timestamp', 'UTC']],
      ['east', ['timestamp', '+02:00']],
      ['span', 'duration'],
    ],
    [[-1, null], [3723000004, null], [MOMENT, null], [MOMENT, null], [MOMENT - 7200e6, null], [86400000001, null]],
  ),
  lists: texts(
    [
      ['ints', ['list', 'int64']],
      ['floats', ['list', 'float64']],
      ['texts', ['list', 'utf8']],
      ['lists', ['list', ['list', 'int64']]],
      ['empty', ['list', 'null']],
    ],
    [[[1, 2], null], [[1, 2.5], [null]], [['a'], []], [[[1]], [[2, 3], []]], [[], []]],
  ),
  mixed: texts([['a', 'utf8'], ['b', 'utf8']], [['1', 'a', null], ['True', '1', null]]),
  labels: texts([['a', 'int64']], [[1, 2]], ['utf8', ['x', 'y']]),
  'numbers as labels': texts([['a', 'int64']], [[1, 2]], ['int64', [3, 5]]),
  'more than eight': texts([['a', 'bool']], [Array.from({ length: 19 }, (_, at) => (at % 4 ? at % 3 === 0 : null))]),
  'no rows': texts([['a', 'null']], [[]]),
  'no columns': texts([], []),
};

/** All that a component can read of a table. */
function read(table) {
  const { columns, index_columns: index } = JSON.parse(table.schema.metadata.get('pandas'));
  return {
    // Since pandas 3, texts have the type with the longer offsets.
    fields: table.schema.fields.map((field) => `${field}`.replace('LargeUtf8', 'Utf8')),
    items: table.schema.fields.map(({ type }) => type.children?.map(({ name, nullable }) => [name, nullable])),
    nullable: table.schema.fields.map(({ nullable }) => nullable),
    rows: table.toArray().map((row) => JSON.parse(JSON.stringify(row, plain))),
    nulls: table.schema.fields.map((_, at) => table.getChildAt(at).nullCount),
    index,
    types: columns.map(({ name, field_name, pandas_type, metadata }) => [name, field_name, pandas_type, metadata]),
  };
}

function plain(_, value) {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** pandas 3 calls its texts objects. */
const unnamed = ({ types, ...rest }) => ({
  ...rest,
  types: types.map(([name, field, type, metadata]) => [name, field, type.replace('unicode', 'object'), metadata]),
});

test('nothing here may make code out of text, as in a page with a strict Content-Security-Policy', () => {
  assert.throws(() => new Function('return 1'), EvalError);
});

for (const [name, text] of Object.entries(TABLES)) {
  test(`a table is the one that Streamlit sends: ${name}`, async () => {
    const expected = unnamed(read(arrow.tableFromIPC(Buffer.from(STREAMLIT[name], 'base64'))));
    const made = await table(text);
    assert.ok(made instanceof arrow.Table);
    assert.deepEqual(unnamed(read(made)), expected);
    const bytes = await tableBytes(text);
    assert.equal(Object.prototype.toString.call(bytes), '[object Uint8Array]');
    assert.deepEqual(unnamed(read(arrow.tableFromIPC(bytes))), expected);
  });
}

test('each fixture is compared', () => {
  assert.deepEqual(Object.keys(STREAMLIT), Object.keys(TABLES));
});
