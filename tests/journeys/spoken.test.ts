import { sentences } from '#domain/sentences';
import { test } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { ScreenReader } from './support/screen-reader.ts';

const paper = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const parts = sentences(paper.abstract).map(({ start, end }) => paper.abstract.slice(start, end));

test('a paper is found, read, marked and noted by what a screen reader speaks alone', async ({
  app,
  page,
}) => {
  const reader = new ScreenReader(page);
  await reader.listen();
  await app.open();
  await app.says(434);
  const keys = page.keyboard;
  await reader.hears('434 of 434 papers');

  await keys.press('/');
  await reader.isOn('searchbox Search papers');
  await keys.type('mediconfusion');
  await reader.hears('1 of 434 papers');
  await keys.press('ArrowDown');
  await reader.isOn(`link ${paper.title}`);
  await keys.press('Enter');
  await reader.isOn(`heading ${paper.title}`);

  await keys.press('.');
  await reader.hears(`1 of ${parts.length}. ${parts[0]}`);
  await keys.press('.');
  await reader.hears(`2 of ${parts.length}. ${parts[1]}`);
  await keys.press('2');
  await reader.hears('Marked as Method.');
  // Coming by again, it is said to be marked.
  await keys.press(',');
  await keys.press('.');
  await reader.hears(`2 of ${parts.length}. ${parts[1]} Marked as Method.`);

  await keys.press('n');
  await reader.isOn('textbox Note, Method, Saved as you type. #tag tags the highlight');
  await keys.type('Ask before Thursday.');
  await keys.press('Escape');
  await reader.isOn(`mark ${parts[1]}, Method. Note: Ask before Thursday.`);
  await keys.press('3');
  await reader.hears('Marked as Result.');
  await keys.press('Delete');
  await reader.hears('Highlight removed, with its note.Undo');
  await reader.isOn(`heading ${paper.title}`);
  await keys.press('Control+z');
  await reader.hears('Undone: Highlight removed, with its note.Redo');
  await keys.press('r');
  await reader.hears('1 paper: to read.');
  await keys.press('r');
  await reader.hears('1 paper: reading.');
});
