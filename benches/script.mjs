// Measures a script in Python in its page, in one run and with one stopwatch: how much is loaded and when it shows,
// beside Pyodide; how fast it answers, beside a Streamlit server with the same script. README.md says what is what.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite, serveStreamlit } from './servers.mjs';
import { both, clicks, findStreamlit, launch, line, median, milliseconds, open, tidily } from './stopwatch.mjs';
import { engineOf } from '../tests/browser/lib/page.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    streamlit: { type: 'string' },
    clicks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '7' },
    flag: { type: 'string', multiple: true, default: [] },
  },
});
const SCRIPT = here('counter/streamlit_app.py');

// --- what is measured

function buildSite(out) {
  const build = ['build', here('counter'), '-o', out];
  const cargo = ['run', '--release', '--locked', '--ignore-rust-version', '--features', 'python', '--', ...build];
  const { status } = spawnSync('cargo', cargo, { cwd: here('..'), stdio: 'inherit' });
  if (status !== 0) throw new Error('the page of the script could not be built');
}

/** What of Pyodide's package a page without further packages asks for. */
const PYODIDE = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'pyodide-lock.json', 'python_stdlib.zip'];

const PYODIDE_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>1+1</title>
<link rel="icon" href="data:,">
<p id="result"></p>
<script type="module">
  import { loadPyodide } from './pyodide.mjs';
  const pyodide = await loadPyodide();
  document.getElementById('result').textContent = pyodide.runPython('1+1');
</script>
`;

/** Makes a site of Pyodide's files and the page above, each with its `.br` as our own have. */
function pyodideSite(out) {
  const from = here('node_modules/pyodide');
  if (!existsSync(from)) throw new Error('Pyodide is missing: run `npm ci` in benches');
  for (const name of PYODIDE) copyFileSync(join(from, name), join(out, name));
  writeFileSync(join(out, 'index.html'), PYODIDE_PAGE);
  for (const name of [...PYODIDE, 'index.html']) {
    const contents = readFileSync(join(out, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length };
    const compressed = brotliCompressSync(contents, { params });
    if (compressed.length < contents.length) writeFileSync(join(out, `${name}.br`), compressed);
  }
}

// --- measuring

const sum = (sent) => sent.reduce((bytes, answer) => bytes + answer.bytes, 0);

/** The bytes that a page loads until it rests. */
async function bytesInAll(browser, { server }) {
  server.sent.length = 0;
  const { page, close } = await open(browser, server.url);
  await page.waitForLoadState('networkidle');
  await close();
  return sum(server.sent);
}

/**
 * The bytes that the first paint needs: what runs the script is kept back until there is one, so all that was sent by
 * then is all that was needed.
 */
async function bytesBeforePaint(browser, { server }) {
  server.sent.length = 0;
  let bytes;
  const { close } = await open(browser, server.url, async (page) => {
    const painted = page.evaluate.bind(page, () => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.route('**/*', async (route) => {
      if (server.engine.has(new URL(route.request().url()).pathname)) {
        while (!(await painted().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
        bytes ??= sum(server.sent);
      }
      await route.continue();
    });
  });
  await close();
  return bytes;
}

/** The addresses of what runs the script, as the page names them. */
async function addressesOfEngine({ url }) {
  const { worker, glue, wasm, files, parts } = engineOf(await (await fetch(url)).text());
  const named = [worker, glue, wasm, ...Object.values(files), ...Object.values(parts)];
  return new Set(named.map((address) => new URL(address, url).pathname));
}

/** The times to the first content, round by round, the sides in turn; the first round does not count. */
async function loads(browser, sides) {
  const times = sides.map(() => []);
  for (let round = 0; round <= Number(options.rounds); round += 1) {
    for (const [at, { server }] of sides.entries()) {
      const { first, close } = await open(browser, server.url);
      await close();
      if (round > 0) times[at].push(first);
    }
  }
  return times;
}

/** Clicks, the sides in turn, in two halves. */
async function answers(browser, sides, mouse) {
  const times = sides.map(() => []);
  for (let half = 0; half < 2; half += 1) {
    for (const [at, { server }] of sides.entries()) {
      times[at].push(...(await clicks(browser, server.url, Math.ceil(Number(options.clicks) / 2), mouse)));
    }
  }
  return times;
}

// --- telling

const size = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const ratio = (own, other) => (other === undefined ? '' : `1 : ${(other / own).toFixed(1)}`);

async function report(browser, own, pyodide, streamlit) {
  const cell = (tell, value) => (value === undefined ? '' : tell(value));
  /** A row: its name, how to tell a value and how to compare it, and the values. */
  const row = (name, tell, number, [mine, its, servers]) => {
    const ratios = [its, servers].map((other) => ratio(number(mine), other && number(other)));
    line([name, tell(mine), cell(tell, its), ratios[0], cell(tell, servers), ratios[1]]);
  };
  line(['', 'Headwater', 'Pyodide, `1+1`', 'ratio', 'Streamlit server', 'ratio']);
  line(Array(6).fill('---'));
  const same = (bytes) => bytes;
  row('bytes that the first paint needs, brotli', size, same, [await bytesBeforePaint(browser, own)]);
  const all = [await bytesInAll(browser, own), await bytesInAll(browser, pyodide)];
  row('bytes in all, brotli', size, same, all);
  const sides = [own, pyodide, ...(streamlit ? [streamlit] : [])];
  const first = await loads(browser, sides);
  row('navigation to the first content: median', (times) => milliseconds(median(times)), median, first);
  const [mine, servers] = await answers(browser, [own, ...(streamlit ? [streamlit] : [])], false);
  row('`click()` to changed DOM: median, 95th percentile', both, median, [mine, undefined, servers]);
  const [byMouse, serversByMouse] = await answers(browser, [own, ...(streamlit ? [streamlit] : [])], true);
  row('click of the mouse to changed DOM: the same', both, median, [byMouse, undefined, serversByMouse]);
}

await tidily(async (later) => {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  later(() => rmSync(folder, { recursive: true }));
  if (!options.site) buildSite(join(folder, 'site'));
  const serve = async (site) => {
    const server = await serveSite(site);
    later(server.stop);
    return server;
  };
  const server = await serve(options.site ?? join(folder, 'site'));
  server.engine = await addressesOfEngine(server);
  const pyodideFolder = mkdtempSync(join(folder, 'pyodide-'));
  pyodideSite(pyodideFolder);
  const pyodide = await serve(pyodideFolder);
  const program = options.streamlit ?? findStreamlit();
  if (!program) console.log('No Streamlit was found (--streamlit PATH), so there is no server to compare with.\n');
  const streamlit = program && (await serveStreamlit(program, SCRIPT));
  if (streamlit) later(streamlit.stop);
  const browser = await launch(options.flag);
  later(() => browser.close());
  await report(browser, { server }, { server: pyodide }, streamlit && { server: streamlit });
});
