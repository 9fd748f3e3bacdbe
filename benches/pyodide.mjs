// A site to measure against: a page in which Pyodide computes 1+1.

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** What of Pyodide's package a page without further packages asks for. */
const FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'pyodide-lock.json', 'python_stdlib.zip'];

const PAGE = `<!doctype html>
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

/** Makes the folder `out` of Pyodide's files and the page above, each with its `.br` as our own have. */
export function pyodideSite(out) {
  const from = fileURLToPath(new URL('node_modules/pyodide', import.meta.url));
  if (!existsSync(from)) throw new Error('Pyodide is missing: run `npm ci` in benches');
  mkdirSync(out);
  for (const name of FILES) copyFileSync(join(from, name), join(out, name));
  writeFileSync(join(out, 'index.html'), PAGE);
  for (const name of [...FILES, 'index.html']) {
    const contents = readFileSync(join(out, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length };
    const compressed = brotliCompressSync(contents, { params });
    if (compressed.length < contents.length) writeFileSync(join(out, `${name}.br`), compressed);
  }
  return out;
}
