// What the page's Content-Security-Policy says of JavaScript that is a text, before it is tried: a browser tells the
// console of whatever it forbids.

/** A component's JavaScript may not run: the page says so in its place. Nothing else went wrong, so it has no stack. */
export class Forbidden extends Error {
  stack = '';

  constructor() {
    super(
      "This page's Content-Security-Policy forbids the JavaScript of this component. Add `blob:` to `script-src`, " +
        'or keep the JavaScript in a file of a component package.',
    );
  }
}

let answer;

/** Whether the policy is known to forbid modules of a `blob:`. What cannot be known has to be tried. */
export function forbidsBlobs() {
  answer ??= policies().then((all) => !all.every(allowsBlobs));
  return answer;
}

/** The policies in the page's markup, and those of its headers, for which its server is asked once more. */
async function policies() {
  const inMarkup = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')];
  const said = inMarkup.map(({ content }) => content);
  if (!location.protocol.startsWith('http')) return said;
  const response = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined);
  const isPage = response?.ok && !response.redirected;
  return [...said, ...((isPage && response.headers.get('content-security-policy')) || '').split(',')];
}

/** Whether one policy lets modules of a `blob:` run. Of a directive that is there twice the first counts. */
export function allowsBlobs(policy) {
  const words = policy.toLowerCase().split(';').map((directive) => directive.trim().split(/\s+/));
  const directives = new Map(words.reverse().map(([name, ...sources]) => [name, sources]));
  const named = ['script-src-elem', 'script-src', 'default-src'].find((name) => directives.has(name));
  return !named || ['blob:', "'strict-dynamic'"].some((source) => directives.get(named).includes(source));
}
