// Tells what the tables are that it is given.

import { kind } from './kind.js';

export default function ({ data, parentElement, setStateValue }) {
  const { rows, note } = data;
  const told = rows.schema.fields.map(({ name, type }) => `${name} ${type}`).join(', ');
  parentElement.querySelector('p').textContent = `${note}: ${rows.numRows} rows, ${told}, ${kind(rows.get(0).n)}`;
  setStateValue('sum', rows.toArray().reduce((sum, row) => sum + Number(row.n), 0));
  return () => parentElement.querySelector('p').append(' (cleaned up)');
}
