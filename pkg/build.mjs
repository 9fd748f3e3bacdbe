// Makes the package: brings the component runtime, the theme, the licences and what runs scripts to where `npm pack`
// finds them. In the checkout each of them is there once.
//
// What runs scripts is made by `headwater runtime`, which takes minutes. HEADWATER_COMMAND may name that program, or
// HEADWATER_RUNTIME a folder that it has made; `none` makes a package that has components only.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
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

/** The command line out of the checkout. */
const CARGO = ['cargo', ...'run --release --locked --ignore-rust-version --features python --'.split(' ')];

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
bringRuntime(at('dist/runtime'));
for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) cpSync(at(`../${licence}`), at(licence));

/** Brings what runs scripts. Its compressed copies stay: servers and npm compress themselves. */
function bringRuntime(folder) {
  const { HEADWATER_RUNTIME: made, HEADWATER_COMMAND: command } = process.env;
  if (made === 'none') return;
  const from = made ? resolve(made) : at('target/runtime');
  if (!made) {
    const [program, ...args] = command ? [command] : CARGO;
    try {
      execFileSync(program, [...args, 'runtime', '-o', from], { cwd: at('..'), stdio: 'inherit' });
    } catch (error) {
      const advice = 'HEADWATER_COMMAND names a headwater with Python, or HEADWATER_RUNTIME what its `runtime` made.';
      console.error(`What runs scripts could not be made: ${error.message}\n${advice}`);
      process.exit(1);
    }
  }
  if (!existsSync(`${from}/runtime.json`)) {
    console.error(`${from} has no runtime.json: it is not what \`headwater runtime\` makes.`);
    process.exit(1);
  }
  cpSync(from, folder, { recursive: true, filter: (path) => !/\.(br|gz)$|\/\.[^/]*$/.test(path) });
}
