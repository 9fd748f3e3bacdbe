// What is said in the place of an app while what it is made of takes long to come.

import { missing } from './fetched.js';

/** After how many milliseconds it is said, and how often it is looked whether that is still true. */
const SLOW = 2500;
const AGAIN = 500;

/** Says in `place` what is missing as long as `loading` goes on, or until `signal` ends it. */
export function sayIfSlow(place, loading, signal) {
  const note = document.createElement('p');
  note.className = 'waiting';
  note.setAttribute('role', 'status');
  const say = () => {
    const urls = missing();
    const text = urls.length ? `Still loading. The server has not sent ${urls.join(', ')} yet.` : '';
    // What is read out is only what changes.
    if (note.textContent !== text) note.textContent = text;
    if (!note.isConnected) place.prepend(note);
    timer = setTimeout(say, AGAIN);
  };
  let timer = setTimeout(say, SLOW);
  const end = () => {
    clearTimeout(timer);
    note.remove();
  };
  loading.then(end, end);
  signal.addEventListener('abort', end);
}
