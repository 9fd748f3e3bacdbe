// The examples of the guide to buttons, step by step, against recordings of the same steps in the original.

import { test } from 'node:test';
import { SITE, close, site } from './lib/browser.mjs';
import { EXAMPLES, SEEDS, areThere, examples, follow } from './lib/recorded.mjs';

if (!areThere()) {
  console.log(`guide: ${EXAMPLES} cases not run, no seeds at ${SEEDS}`);
} else {
  const here = site(SITE, 'HEADWATER_SITE');
  test("every example of the guide shows at every step what the original's page shows", async (t) => {
    for (const [number, slug] of examples()) {
      await t.test(`${number} ${slug}`, async () => {
        const page = await here.open(`/rust/${slug.replaceAll('_', '-')}/`);
        await follow(page, number, slug);
        await close(page);
      });
    }
  });
}
