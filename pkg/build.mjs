// Makes the package: brings the component runtime, the theme and the licences of the checkout to where `npm pack` finds
// them. In the checkout each of them is there once.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(at(path), 'utf8');

/** A style sheet without its comments and empty lines. */
const bare = (css) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\n\s*(?=\n)/g, '').trim();

/** The rules of a flat style sheet whose selector has `word` in it. */
const rulesOf = (css, word) =>
  [...css.matchAll(/([^{}]+)\{[^{}]*\}/g)]
    .filter(([, selector]) => selector.includes(word))
    .map(([rule]) => rule.trim());

/** What of the runtime only an app needs: its tables. They name a library that this package does not bring. */
const OF_APPS = ['index.js', 'arrow.js', 'pandas.js'];

const theme = bare(read('../src/shell/style/theme.css'));
const alert = rulesOf(bare(read('../src/shell/style/alert.css')), '.stAlert');
const look = [theme, ...alert, bare(read('src/look.css'))].join('\n');

rmSync(at('dist'), { recursive: true, force: true });
cpSync(at('src'), at('dist'), { recursive: true, filter: (path) => !path.endsWith('.css') });
cpSync(at('../src/js/runtime'), at('dist/component'), {
  recursive: true,
  filter: (path) => !OF_APPS.includes(basename(path)),
});
const made = '// Made by build.mjs of theme.css, alert.css and look.css.';
writeFileSync(at('dist/theme.js'), `${made}\nexport default ${JSON.stringify(look)};\n`);
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) cpSync(at(`../${licence}`), at(licence));
