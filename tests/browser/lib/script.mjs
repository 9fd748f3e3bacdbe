// Pages of further scripts on the built site of one: what runs a script is the same for all.

import { site } from './browser.mjs';
import { WITH_COMPONENTS } from './serve.mjs';

export const SCRIPT_SITE = process.env.HEADWATER_SCRIPT_SITE;

/** Serves the scripts by their names; `open(name)` opens a page of one, and without a name that of the built one. */
export function scripts(texts) {
  const pages = {};
  for (const [name, text] of Object.entries(texts)) {
    pages[`/${name}`] = (index) => pageOf(index, name);
    pages[`/${name}.py`] = () => text;
  }
  const here = site(SCRIPT_SITE, 'HEADWATER_SCRIPT_SITE', pages, WITH_COMPONENTS);
  const { open } = here;
  here.open = (name, options) => open(`/${name}`, options);
  return here;
}

/** The site's page with another script in it. */
function pageOf(index, name) {
  return index.replace(/data-engine="([^"]*)"/, (_, escaped) => {
    const engine = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    Object.assign(engine, { script: `${name}.py`, files: { [`${name}.py`]: `${name}.py` } });
    return `data-engine="${JSON.stringify(engine).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}
