// The types of the package, as TypeScript sees them from a project that has installed it.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { compiled, consumer } from './lib/consumer.mjs';

const { folder } = consumer();

test('a component written against @streamlit/component-v2-lib is one of ours, and what is wrong is told', () => {
  assert.equal(compiled(folder), '');
});

test('the compiler looks at all of it', () => {
  appendFileSync(path.join(folder, 'types.ts'), "counter.setState('count', 'one');\n");
  assert.match(compiled(folder), /types\.ts\(\d+,\d+\): error TS2345: .*'string' is not assignable/);
});
