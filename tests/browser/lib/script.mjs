// Pages of further scripts on the built site of one: what runs a script is the same for all.

import { site } from './browser.mjs';
import { pageOf } from './page.mjs';
import { WITH_COMPONENTS } from './serve.mjs';

export const SCRIPT_SITE = process.env.HEADWATER_SCRIPT_SITE;

/**
 * Serves the scripts by their names; `open(name)` opens a page of one, and without a name that of the built one.
 * `browser` is as in `site`.
 */
export function scripts(texts, browser) {
  const pages = {};
  for (const [name, text] of Object.entries(texts)) {
    pages[`/${name}`] = (index) => pageOf(index, `${name}.py`);
    pages[`/${name}.py`] = () => text;
  }
  const here = site(SCRIPT_SITE, 'HEADWATER_SCRIPT_SITE', pages, WITH_COMPONENTS, browser);
  const { open } = here;
  here.open = (name, options) => open(`/${name}`, options);
  return here;
}
