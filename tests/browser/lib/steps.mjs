// Does a recorded step, and tells what a page shows, in the words of the recordings that come with the guide's apps:
// `text` is the lines of stMain, `values` what its fields hold, `components` what the fields in each component's shadow
// tree hold.

import { button, widget } from './app.mjs';

const TEST_IDS = {
  checkbox: 'stCheckbox',
  file_uploader: 'stFileUploader',
  number_input: 'stNumberInput',
  radio: 'stRadio',
  selectbox: 'stSelectbox',
  slider: 'stSlider',
  text_input: 'stTextInput',
  toggle: 'stCheckbox',
};

/** Does what `step` says, as a person would. */
export async function perform(page, step) {
  if (step.do === 'click') return button(page, step.label).nth(step.index ?? 0).click();
  if (step.do === 'rerun') return page.keyboard.press('r');
  if (step.css) return performInComponent(page.getByTestId('stMain').locator(step.css), step);
  const target = widget(page, TEST_IDS[step.type], step.label).nth(step.index ?? 0);
  switch (`${step.do} ${step.type}`) {
    case 'set text_input':
    case 'set number_input': {
      const field = target.locator('input');
      await field.fill(String(step.value));
      return field.press('Enter');
    }
    case 'set slider': {
      // Key by key; where the slider is disabled, no key does anything.
      const knob = target.getByRole('slider');
      const steps = step.value - (await knob.inputValue());
      await knob.evaluate((knob) => knob.focus());
      for (let left = Math.abs(steps); left > 0; left--) await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
      return undefined;
    }
    case 'set checkbox':
    case 'set toggle':
      return target.locator('label').first().click();
    case 'select selectbox':
      await target.getByRole('combobox').click();
      return page.getByRole('option', { name: step.option, exact: true }).click();
    case 'select radio':
      return target.locator('label').filter({ hasText: step.option }).first().click();
    case 'upload file_uploader':
      return target.locator('input[type=file]').setInputFiles(
        step.files.map(({ name, content, mime = 'text/plain' }) => ({ name, mimeType: mime, buffer: Buffer.from(content) })),
      );
    default:
      throw new Error(`no such step: ${step.do} ${step.type}`);
  }
}

/** Does what `step` says to a field of a component. */
function performInComponent(field, step) {
  switch (step.do) {
    case 'clickCss':
      return field.click();
    case 'selectCss':
      return field.selectOption(step.value);
    case 'fill':
      return field.fill(step.value);
    default:
      throw new Error(`no such step: ${step.do}`);
  }
}

/** What the page shows, without what `hidden` selects. */
export const shown = (page, hidden) =>
  page.evaluate((hidden) => {
    const main = document.querySelector('[data-testid=stMain]');
    const out = [...main.querySelectorAll(hidden)];
    // Only what is laid out has lines.
    for (const element of out) element.style.display = 'none';
    const text = main.innerText.split('\n').map((line) => line.trim()).filter(Boolean);
    for (const element of out) element.style.removeProperty('display');
    const values = [...main.querySelectorAll('input:not([type=file]), textarea')].map((field) => {
      if (field.type === 'range') return `slider=${field.value}`;
      if (field.type === 'checkbox' || field.type === 'radio') return `${field.type}=${field.checked}`;
      return `input=${field.value}`;
    });
    const components = [...main.querySelectorAll('[data-testid=stBidiComponentIsolated]')].map(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('input, select, textarea')].map((field) =>
        field.type === 'checkbox' ? field.checked : field.value,
      ),
    );
    return { text, values, components };
  }, hidden);
