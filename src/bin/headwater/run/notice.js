// What `headwater run` says in a page, beside the app: how a build goes, and why one failed. It has a tree of its own,
// so that neither has the other's style; and no style in its markup, which the page's policy may forbid.

const STYLE = `
  :host { all: initial; color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  aside {
    position: fixed; inset: auto 0 0; z-index: 2147483647;
    display: flex; flex-direction: column; align-items: flex-start;
    color: light-dark(#31333f, #fafafa); pointer-events: none;
  }
  [role=status]:not(:empty) {
    margin: 8px; padding: 2px 10px; border-radius: 8px; background: light-dark(#f0f2f6, #262730);
    border: 1px solid light-dark(#d5d6d8, #4c4d52);
  }
  [role=alert]:not(:empty) {
    box-sizing: border-box; width: 100%; max-height: 45vh; overflow: auto; padding: 12px 16px; pointer-events: auto;
    background: light-dark(#fff5f5, #2b1717); border-top: 3px solid light-dark(#bd4043, #ff6c6c);
  }
  h2 { margin: 0 0 4px; font-size: 16px; }
  pre { margin: 0; font: 13px/1.4 ui-monospace, monospace; white-space: pre; }
`;

let places;

/** Makes the places for both, once: what comes into them later is read out. */
function place() {
  if (places) return places;
  const host = document.createElement('headwater-live');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];
  const aside = document.createElement('aside');
  const [status, alert] = ['status', 'alert'].map((role) => {
    const element = document.createElement('div');
    element.setAttribute('role', role);
    aside.append(element);
    return element;
  });
  aside.setAttribute('aria-label', 'headwater run');
  alert.tabIndex = 0;
  root.append(aside);
  document.body.append(host);
  return (places = { status, alert });
}

/**
 * Shows both, or takes them away. What is not named stays.
 * @param {{status?: string, problem?: {title: string, text: string} | null}} what
 */
export function show({ status, problem }) {
  if (!places && !status && !problem) return;
  const at = place();
  if (status !== undefined && at.status.textContent !== status) at.status.textContent = status;
  if (problem === undefined) return;
  const text = JSON.stringify(problem);
  if (at.shown === text) return;
  at.shown = text;
  at.alert.hidden = !problem;
  at.alert.replaceChildren(...(problem ? [line('h2', problem.title), line('pre', problem.text)] : []));
}

function line(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
