// Tables for components, as Apache Arrow has them: with the types, the nulls and the index that pandas would give them.
//
// Columns are made of their buffers. The library's own builders make code out of text, which a strict
// Content-Security-Policy forbids.

import { INDEX, pandas } from './pandas.js';

/** The library, loaded with the first table: a file of the site. Who bundles this file names the npm package here. */
const library = () => import('./apache-arrow-21.2.0/index.js');

/**
 * A table of an app, as an object of the library's class `Table`.
 * @param {{columns: string, cells: string, labels: string}} text JSON: `[name, type]` of each column; the cells, column
 *   by column; `null` or `[type, labels]`. A type is a name of `KINDS`, or `[name, parameter]`
 */
export async function table(text) {
  return tableOf(await load(), text);
}

/** The same table as an Arrow IPC stream. */
export async function tableBytes(text) {
  const arrow = await load();
  return arrow.tableToIPC(tableOf(arrow, text), 'stream');
}

async function load() {
  try {
    const module = await library();
    return module.default ?? module;
  } catch (cause) {
    const advice = 'If it is not among the files of this site, build the site again where npm is installed';
    throw new Error(`A table needs the library apache-arrow, which did not load. ${advice}`, { cause });
  }
}

function tableOf(arrow, text) {
  const cells = JSON.parse(text.cells);
  const labels = JSON.parse(text.labels);
  const columns = JSON.parse(text.columns).map(([name, type], at) => column(arrow, name, type, cells[at]));
  if (labels) columns.push(column(arrow, INDEX, ...labels));
  const length = columns[0]?.data.length ?? 0;
  const schema = new arrow.Schema(
    columns.map(({ name, data }) => new arrow.Field(name, data.type, true)),
    new Map([['pandas', JSON.stringify(pandas(columns, Boolean(labels), length))]]),
  );
  const children = columns.map(({ data }) => data);
  const rows = arrow.makeData({ type: new arrow.Struct(schema.fields), length, nullCount: 0, children });
  return new arrow.Table(schema, [new arrow.RecordBatch(schema, rows)]);
}

function column(arrow, name, type, cells) {
  return { name, type, data: dataOf(arrow, type, cells) };
}

function dataOf(arrow, type, cells) {
  const [kind, parameter] = [type].flat();
  const nullCount = cells.filter((cell) => cell === null).length;
  const nullBitmap = nullCount > 0 ? bits(cells, (cell) => cell !== null) : undefined;
  return arrow.makeData({ ...KINDS[kind](arrow, cells, parameter), length: cells.length, nullCount, nullBitmap });
}

/** By kind, the type and the buffers of cells. A number that JSON cannot carry is a text. */
const KINDS = {
  null: (arrow) => ({ type: new arrow.Null() }),
  bool: (arrow, cells) => ({ type: new arrow.Bool(), data: bits(cells, Boolean) }),
  int64: (arrow, cells) => ({ type: new arrow.Int64(), data: integers(cells) }),
  float64: (arrow, cells) => ({ type: new arrow.Float64(), data: Float64Array.from(cells, Number) }),
  utf8: (arrow, cells) => ({ type: new arrow.Utf8(), ...joined(cells.map(utf8)) }),
  binary: (arrow, cells) => ({ type: new arrow.Binary(), ...joined(cells.map((cell) => cell ?? [])) }),
  // Days since 1970.
  date: (arrow, cells) => ({ type: new arrow.DateDay(), data: Int32Array.from(cells) }),
  // The others are microseconds.
  time: (arrow, cells) => ({ type: new arrow.TimeMicrosecond(), data: integers(cells) }),
  duration: (arrow, cells) => ({ type: new arrow.DurationMicrosecond(), data: integers(cells) }),
  timestamp: (arrow, cells, zone) => ({ type: new arrow.TimestampMicrosecond(zone), data: integers(cells) }),
  list(arrow, cells, type) {
    const child = dataOf(arrow, type, cells.flatMap((cell) => cell ?? []));
    const valueOffsets = offsets(cells.map((cell) => cell ?? []));
    return { type: new arrow.List(new arrow.Field('item', child.type, true)), valueOffsets, child };
  },
};

const encoder = new TextEncoder();
const utf8 = (cell) => encoder.encode(cell ?? '');

const integers = (cells) => BigInt64Array.from(cells, (cell) => BigInt(cell ?? 0));

/** One bit a cell, the lowest first. */
function bits(cells, isSet) {
  const bytes = new Uint8Array(Math.ceil(cells.length / 8));
  for (const [at, cell] of cells.entries()) if (isSet(cell)) bytes[at >> 3] |= 1 << (at & 7);
  return bytes;
}

/** Where each part begins when they stand one after the other, and where the last one ends. */
function offsets(parts) {
  const starts = new Int32Array(parts.length + 1);
  for (const [at, part] of parts.entries()) starts[at + 1] = starts[at] + part.length;
  return starts;
}

function joined(parts) {
  const valueOffsets = offsets(parts);
  const data = new Uint8Array(valueOffsets[parts.length]);
  for (const [at, part] of parts.entries()) data.set(part, valueOffsets[at]);
  return { valueOffsets, data };
}
