/** One act of the reader, by the app's own controls and keys, up to the moment when it is asked for. */
import { STATUS_WORDS } from '../../../src/domain/filter-words.ts';
import { HIGHLIGHT_KINDS } from '../../../src/domain/reader/records.ts';
import type { Step } from '../acts.ts';
import { bringIn, move } from './files-and-lists.ts';
import { all, button, fill, nextFrame, one, press, textOf, until } from './screen.ts';
import { markOn, rowOf } from './sights.ts';

/** Sentences are stepped through no further than this. */
const MOST_STEPS = 200;

/** The focus on the open paper, so that keys are about it and not about a row or a highlight. */
async function onPaper(): Promise<HTMLElement> {
  const title = await until('the title of a paper', () => one('#paper-title'));
  title.focus({ preventScroll: true });
  return title;
}

function sentence(): string {
  return all('.abstract .at-cursor')
    .map((part) => part.textContent)
    .join('');
}

/** Steps to a sentence, forwards and then back. */
async function toSentence(words: string): Promise<HTMLElement> {
  const title = await onPaper();
  let key = '.';
  for (let step = 0; sentence() !== words; step += 1) {
    if (step === MOST_STEPS) throw new Error(`No sentence says “${words}”.`);
    const before = sentence();
    press(key, title);
    // Mostly drawn by then; else with the next frame.
    await Promise.resolve();
    if (sentence() === before) await nextFrame();
    // The last sentence, or the first.
    if (sentence() === before) key = key === '.' ? ',' : '.';
  }
  return title;
}

/** Types into the note that is open and leaves it. */
async function write(field: HTMLElement, text: string): Promise<void> {
  fill(field, text);
  press('Enter', field, { ctrlKey: true });
  await until('the end of a note', () => one('.note-editor') === undefined);
  // The focus goes back to what is written on, after a frame.
  await nextFrame();
}

async function markNote(words: string, text: string): Promise<void> {
  const title = await toSentence(words);
  press('n', title);
  const field = await until('the field of a note', () => {
    const id = markOn(words)?.id;
    return one(`[data-note="${id}"] .note-editor textarea`);
  });
  await write(field, text);
}

async function paperNote(text: string): Promise<void> {
  (await until('the button of the note', () => one('#paper-note-button'))).click();
  await write(await until('the field of the note', () => one('.paper-note textarea')), text);
}

/** Takes the tag of this name, known or not, in the field that is open. */
async function pick(label: string, name: string): Promise<HTMLElement> {
  const combobox = `input[role=combobox][aria-label="${label}"]`;
  const field = await until('the field for a tag', () => one(combobox));
  fill(field, name);
  const option = await until(`the tag ${name}`, () =>
    all(`[role=listbox][aria-label="${label}"] [role=option]`).find((each) =>
      [name, `Create “${name}”`].includes(textOf(one('.text', each))),
    ),
  );
  option.click();
  return field;
}

async function tag(name: string): Promise<void> {
  press('t', await onPaper());
  press('Escape', await pick('Add a tag', name));
}

/** The bar of the selected papers, with all of them selected. */
async function allSelected(): Promise<HTMLElement> {
  const toolbar = '[role=toolbar][aria-label="Selected papers"]';
  const select = await until('the button that selects', () => button('Select papers'));
  if (!one(toolbar)) select.click();
  const bar = await until('the bar of the selected papers', () => one(toolbar));
  const papers = await until('all results', () => button(/^All \d+ results$/, bar));
  papers.click();
  const count = textOf(papers).split(' ')[1];
  await until('all selected', () => textOf(one('b', bar)) === `${count} selected`);
  return bar;
}

async function tagAll(label: 'Tag' | 'Untag', name: string): Promise<void> {
  const bar = await allSelected();
  (await until(label, () => button(label, bar))).click();
  await pick(`${label}: name`, name);
}

/**
 * Does one act; what it came to is for the screen to show.
 * @param merging told right before a file is merged
 */
export async function perform(step: Step, merging: () => void = () => {}): Promise<void> {
  switch (step.kind) {
    case 'cycle': {
      const row = await until('the row of a paper', () => rowOf(step.paper));
      const link = await until('its title', () => one('h2 a', row));
      link.focus({ preventScroll: true });
      return press('r', link);
    }
    case 'set-all': {
      const bar = await allSelected();
      const set = await until('a status', () => button(STATUS_WORDS[step.status], bar));
      return set.click();
    }
    case 'tag-all':
    case 'untag-all':
      return tagAll(step.kind === 'tag-all' ? 'Tag' : 'Untag', step.name);
    case 'tag':
      return tag(step.name);
    case 'untag':
      return (await until('a chip', () => button(`Remove tag ${step.name}`))).click();
    case 'mark':
      return press(String(HIGHLIGHT_KINDS.indexOf(step.as) + 1), await toSentence(step.words));
    case 'unmark': {
      const id = (await until('a highlight', () => markOn(step.words))).id;
      const mark = await until('its start', () => one(`mark[tabindex][data-highlight="${id}"]`));
      mark.focus({ preventScroll: true });
      return press('Delete', mark);
    }
    case 'note':
      return paperNote(step.text);
    case 'mark-note':
      return markNote(step.words, step.text);
    case 'import':
      return bringIn(step.file, merging);
    case 'move':
      return move(step);
    case 'undo':
    case 'redo': {
      const held = { ctrlKey: true, shiftKey: step.kind === 'redo' };
      return press('z', one('#paper-title') ?? document.body, held);
    }
  }
}
