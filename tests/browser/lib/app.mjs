// What the tests say about an app: its widgets by label, the lines that it shows, and the pages of the test app.

import { settled } from './browser.mjs';

const exactly = (text) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** A widget by its test id and the text of its label. */
export const widget = (page, testid, label) =>
  page.getByTestId(testid).filter({ has: page.getByTestId('stWidgetLabel').filter({ hasText: exactly(label) }) });

/** A button by its label. */
export const button = (page, name) => page.getByTestId('stMain').getByRole('button', { name, exact: true });

/** A field by its label. */
export const field = (page, label) => page.getByTestId('stMain').getByLabel(label, { exact: true }).and(page.locator('input'));

/** Presses a button as a script of the page would: the focus and the selection stay where they are. */
export const pressFromElsewhere = (page, name) => button(page, name).evaluate((element) => element.click());

/** Chooses one of the test app's pages. */
export async function choose(page, option, label = 'Page') {
  await widget(page, 'stRadio', label).locator('label').filter({ hasText: exactly(option) }).click();
  await settled(page);
}

/** The values that the test app prints as `name=value`. */
export async function printed(page) {
  const texts = await page.getByTestId('stText').allInnerTexts();
  return Object.fromEntries(texts.flatMap((text) => [...text.matchAll(/(\w+)=(\S*)/g)].map(([, name, value]) => [name, value])));
}

/** How many runs an action causes. */
export async function runsOf(page, action) {
  const before = +(await printed(page)).runs;
  await action();
  await settled(page);
  return +(await printed(page)).runs - before;
}
