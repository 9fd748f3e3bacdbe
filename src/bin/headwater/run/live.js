// Keeps an open page as the app's files are. `headwater run` puts it into the pages that it serves; no built site has
// it. The server tells what is new since what this page knows: files, which a script's engine takes over; a reload, for
// everything else; and how a build goes, which is shown at the lower edge.

import { show } from './notice.js';

const NEWS = '/.headwater/news';

/** How long to wait before asking again where somebody else answered, in milliseconds. */
const PAUSE = 1000;

/** What this page knows: the address of this script says what it was made of. */
let seen = new URL(import.meta.url).search.slice(1);
let source;
let timer;
/** What was told is done in order. */
let work = Promise.resolve();

/** Listens while the page can be seen: browsers open six connections to a server, and a page that waits takes one. */
function listen() {
  clearTimeout(timer);
  source?.close();
  if (document.hidden) return;
  source = new EventSource(`${NEWS}?${seen}`);
  source.onmessage = ({ data, lastEventId }) => {
    const news = JSON.parse(data);
    work = work.then(() => take(news)).then(
      () => (seen = lastEventId),
      // A page that cannot take it over starts from what there is now.
      () => location.reload(),
    );
  };
  source.onerror = () => {
    show({ status: 'headwater run has ended' });
    // A connection that broke off is tried again by itself.
    if (source.readyState === EventSource.CLOSED) timer = setTimeout(listen, PAUSE);
  };
}

async function take({ reload, folder, changed, removed, building, problem }) {
  show({ status: building ? 'Building…' : '', problem });
  if (reload) throw new Error('the page is another');
  if (changed.length + removed.length === 0) return;
  const contents = await Promise.all(changed.map((path) => read(`/${folder}/${path}`)));
  const files = Object.fromEntries(changed.map((path, at) => [path, contents[at]]));
  for (const path of removed) files[path] = null;
  const { mounts } = globalThis[Symbol.for('headwater')];
  // An app that has failed is no longer among them.
  if (mounts.size === 0) throw new Error('no app is running');
  for (const mount of mounts.values()) (await mount.engine).setFiles(files);
}

async function read(path) {
  const response = await fetch(path.split('/').map(encodeURIComponent).join('/'));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

document.addEventListener('visibilitychange', listen);
// A page that is kept for the way back must not hold a connection.
addEventListener('pagehide', () => source?.close());
addEventListener('pageshow', ({ persisted }) => persisted && listen());
listen();
