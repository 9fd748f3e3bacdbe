// CodeMirror as the gallery's pages in Python use it: one file's source, in the font and the colours of the page.
// `npm run bundle` makes one module of this and the libraries.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { css } from '@codemirror/lang-css';
import { html } from '@codemirror/lang-html';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** By the ending of a file's name: its language, and what a block of it is indented by. */
const LANGUAGES = { css: [css, '  '], html: [html, '  '], js: [javascript, '  '], py: [python, '    '] };

/** The kinds of words that the gallery has a colour for, as in the source before it is edited (see highlight/). */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null, tags.tagName, tags.angleBracket], color: 'var(--keyword)' },
  { tag: [tags.string, tags.attributeValue, tags.escape, tags.regexp], color: 'var(--string)' },
  { tag: [tags.number, tags.unit], color: 'var(--number)' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.definition(tags.variableName)),
      tags.function(tags.propertyName),
    ],
    color: 'var(--call)',
  },
  { tag: [tags.className, tags.definition(tags.className), tags.attributeName], color: 'var(--type)' },
  { tag: tags.comment, color: 'var(--comment)' },
  // To CodeMirror they are keywords: how a value is formatted, and stars before arguments.
  { tag: tags.modifier, color: 'inherit' },
]);

/** The page has the box around it and the distances in it, so that nothing moves when it comes. */
const look = EditorView.theme({
  '&': { minHeight: 0, color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { overflow: 'auto', padding: 'var(--inside)', font: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: 0, caretColor: 'currentcolor' },
  '.cm-line': { padding: 0 },
  '.wrong': { background: 'var(--wrong)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--wrong)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'none', textDecoration: 'underline wavy' },
});

/**
 * What is typed over a selection is put in here: the browser would give it the colour of what was there by a `style`
 * attribute, which the page's policy forbids and tells the console of.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    const { state } = view;
    if (inputType !== 'insertText' || data === null || isComposing || state.selection.main.empty) return false;
    view.dispatch(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/** The number of the line that has an error, if one has. A change of the text takes the mark away. */
const marked = StateEffect.define();
const wrong = StateField.define({
  create: () => Decoration.none,
  update(lines, { effects, docChanged, state }) {
    const mark = effects.find((effect) => effect.is(marked));
    if (!mark) return docChanged ? Decoration.none : lines;
    if (!(mark.value >= 1 && mark.value <= state.doc.lines)) return Decoration.none;
    return Decoration.set([Decoration.line({ class: 'wrong' }).range(state.doc.line(mark.value).from)]);
  },
  provide: (lines) => EditorView.decorations.from(lines),
});

/**
 * Shows an editor in an element.
 * @param {HTMLElement} place
 * @param {{text: string, path: string, label: string, onChange: () => void, onApply: () => void}} file `onChange` is
 *   called after every change of the text, `onApply` when its keys are pressed
 * @returns {{text: string, scroller: HTMLElement, focus: (at?: {x: number, y: number}) => void,
 *   mark: (line?: number) => void}} `focus` sets the caret where somebody has pressed, `mark` shows the line with an error
 */
export function edit(place, { text, path, label, onChange, onApply }) {
  const [language, indent] = LANGUAGES[path.split('.').at(-1)] ?? [() => [], '  '];
  const apply = () => {
    onApply();
    return true;
  };
  const view = new EditorView({
    doc: text,
    // In a shadow tree CodeMirror's styles are adopted, which no policy of the page forbids.
    parent: place.attachShadow({ mode: 'open' }),
    extensions: [
      keymap.of([{ key: 'Mod-Enter', run: apply }, indentWithTab, ...defaultKeymap, ...historyKeymap]),
      history(),
      indentUnit.of(indent),
      EditorState.tabSize.of(4),
      indentOnInput(),
      bracketMatching(),
      language(),
      syntaxHighlighting(colours),
      look,
      typedOver,
      wrong,
      // That a text which can be edited takes the focus by itself, not every tool knows.
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && onChange()),
    ],
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    set text(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    scroller: view.scrollDOM,
    focus(at) {
      view.focus();
      const position = at && view.posAtCoords(at, false);
      if (position !== undefined) view.dispatch({ selection: { anchor: position } });
    },
    mark(line) {
      view.dispatch({ effects: marked.of(line) });
    },
  };
}
