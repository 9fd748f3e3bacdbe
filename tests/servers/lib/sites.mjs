// The sites that the servers have: a script that is built for these tests, and the test app in Rust, which was built
// before them. Both have components whose JavaScript is a text.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_APP } from '../../browser/lib/browser.mjs';

const COMMAND = process.env.HEADWATER_COMMAND;
if (!COMMAND || !TEST_APP) {
  throw new Error('HEADWATER_COMMAND must name the command line with Python, HEADWATER_TEST_APP a built site');
}

/**
 * The build sees what `seen` says, and `made` as it is at first; what `made` says for another weight is in no file.
 * `xml` is a part of the library that the script does not name at the start.
 */
const SCRIPT = `
import streamlit as st

component = st.components.v2.component
st.session_state.setdefault("count", 0)
if st.button("Count"):
    st.session_state.count += 1
st.text(f"count={st.session_state.count}")
if st.button("Import"):
    __import__("xml.etree.ElementTree")
    st.text("imported")

JS = """
export default ({ parentElement }) => {
  parentElement.querySelector('p').textContent = 'seen by the build';
};
"""
component("seen", html="<p></p>", js=JS)(key="seen")
weight = st.slider("Weight", 1, 5, 1)
component("made", html="<p></p>", js=JS.replace("seen by the build", f"made for {weight}"))(key="made")
`;

/** Builds the script below `scratch`, and gives the folders of all sites. */
export function sites(scratch) {
  const app = path.join(scratch, 'app');
  const script = path.join(scratch, 'script');
  mkdirSync(app);
  writeFileSync(path.join(app, 'app.py'), SCRIPT);
  execFileSync(COMMAND, ['build', app, '-o', script], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { script, rust: path.resolve(TEST_APP) };
}
