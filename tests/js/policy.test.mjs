// What is read out of a Content-Security-Policy: whether JavaScript may run from a `blob:`.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { allowsBlobs } from '../../src/js/runtime/policy.js';

const POLICIES = [
  ['', true],
  ["img-src 'self'", true],
  ["default-src 'self'", false],
  ["default-src 'self' blob:", true],
  ["default-src 'self'; script-src 'self' 'wasm-unsafe-eval'", false],
  ["default-src 'none'; script-src 'self' blob:", true],
  ["script-src 'self' blob:; script-src-elem 'self'", false],
  ["script-src 'self'; script-src-elem BLOB:", true],
  ["script-src 'self'; script-src blob:", false],
  ["script-src 'nonce-abc' 'strict-dynamic'", true],
  [' SCRIPT-SRC  * ; ', false],
];

for (const [policy, allows] of POLICIES) {
  test(`"${policy}" ${allows ? 'allows' : 'forbids'} it`, () => assert.equal(allowsBlobs(policy), allows));
}
