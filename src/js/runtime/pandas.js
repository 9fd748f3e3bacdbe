// What pandas notes in the schema of a table, so that who reads the table knows which column is the index.

/** The name of the column that holds the labels of the rows, if they do more than count. */
export const INDEX = '__index_level_0__';

/** The note on columns of `{ name, type, data }`; if the rows have labels, those are the last one. */
export function pandas(columns, isLabelled, length) {
  const range = { kind: 'range', name: null, start: 0, stop: length, step: 1 };
  const names = { name: null, field_name: null, pandas_type: 'unicode', numpy_type: 'object' };
  return {
    index_columns: [isLabelled ? INDEX : range],
    column_indexes: [{ ...names, metadata: { encoding: 'UTF-8' } }],
    columns: columns.map(({ name, type, data }, at) => {
      const isIndex = isLabelled && at === columns.length - 1;
      return { name: isIndex ? null : name, field_name: name, ...pandasTypes(type, data) };
    }),
    attributes: {},
    creator: { library: 'headwater' },
  };
}

const PANDAS_TYPES = { null: 'empty', utf8: 'unicode', binary: 'bytes', timestamp: 'datetime', duration: 'object' };
const NUMPY_TYPES = {
  bool: 'bool',
  int64: 'int64',
  float64: 'float64',
  duration: 'timedelta64[us]',
  timestamp: 'datetime64[us]',
};

function pandasTypes(type, { nullCount }) {
  const [kind, parameter] = [type].flat();
  const numpy_type = kind === 'bool' && nullCount > 0 ? 'object' : (NUMPY_TYPES[kind] ?? 'object');
  const types = { pandas_type: pandasType(type), numpy_type, metadata: null };
  return kind === 'timestamp' && parameter ? { ...types, metadata: { timezone: parameter } } : types;
}

function pandasType(type) {
  const [kind, parameter] = [type].flat();
  if (kind === 'list') return `list[${pandasType(parameter)}]`;
  if (kind === 'timestamp' && parameter) return 'datetimetz';
  return PANDAS_TYPES[kind] ?? kind;
}
