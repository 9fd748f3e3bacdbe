// The page that runs the app in its own address, and that makes such addresses of scripts.

import { mount } from './app/mount.js';
import { appOf, shareLink } from './app/share.js';

const at = (id) => document.getElementById(id);
const EXAMPLE = `import streamlit as st

name = st.text_input("Your name", "you")
st.write(f"Hello, {name}!")
`;

let app;
/** Which address is being read: an older one that comes later is not shown any more. */
let turn = 0;

async function open() {
  turn += 1;
  const mine = turn;
  app?.unmount();
  app = undefined;
  say('');
  const isEmpty = location.hash.length < 2;
  at('title').hidden = at('make').hidden = !isEmpty;
  at('about').hidden = true;
  at('app').hidden = isEmpty;
  document.title = 'An app in a link';
  if (isEmpty) {
    at('script').value ||= EXAMPLE;
    return;
  }
  try {
    const { entry, files } = await appOf(location.hash);
    if (mine !== turn) return;
    tell(entry, files);
    app = mount(at('app'), { entry, files, height: '100%' });
  } catch (error) {
    if (mine !== turn) return;
    at('title').hidden = false;
    say(error.message);
  }
}

/** Shows whose code it is that runs. */
function tell(entry, files) {
  const others = Object.keys(files).filter((path) => path !== entry);
  document.title = entry;
  at('name').textContent = entry;
  at('code').textContent = new TextDecoder().decode(files[entry]) + (others.length ? `\n# Beside it: ${others.join(', ')}\n` : '');
  // One script can be changed here; what has several files is changed where they are.
  at('change').hidden = others.length > 0;
  at('about').hidden = false;
}

function say(text) {
  at('trouble').textContent = text;
  at('trouble').hidden = !text;
}

at('change').addEventListener('click', () => {
  at('script').value = at('code').textContent;
  location.hash = '';
  at('script').focus();
});

at('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const link = document.createElement('a');
  try {
    link.href = await shareLink({ script: at('script').value, page: location.href });
    link.textContent = 'Open the app';
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = 'Copy the link';
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(link.href);
      copy.textContent = 'Copied';
    });
    at('result').replaceChildren(`The link has ${link.href.length} characters. `, link, ' ', copy);
  } catch (error) {
    at('result').textContent = error.message;
  }
});

addEventListener('hashchange', open);
open();
