// Adds up the column of a table, and says so to the script.

export default function ({ data, parentElement, setStateValue }) {
  const sum = data.table.toArray().reduce((sum, row) => sum + row.n, 0n);
  parentElement.querySelector('p').textContent = `${data.table.numRows} rows, ${sum} in all`;
  setStateValue('sum', Number(sum));
}
