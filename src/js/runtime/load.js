// A file that may be missing now and there later.

/** How often a file did not come, by its address. */
const failures = new Map();

/**
 * Imports a file. Browsers keep a failed import by its address for as long as the page lives, so another try asks under
 * another address (boot.js, which is loaded alone, has the like).
 * @param {(address: string) => Promise<object>} by what imports
 */
export async function load(url, by) {
  const count = failures.get(url) ?? 0;
  try {
    return await by(count ? `${url}#try-${count}` : url);
  } catch (error) {
    failures.set(url, count + 1);
    throw error;
  }
}
