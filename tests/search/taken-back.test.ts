import { expect, test } from 'vitest';
import {
  copiesAfter,
  copyNow,
  freshTab,
  merged,
  newList,
  note,
  noted,
  tag,
  takeBack,
  weigh,
} from './copying.ts';

test('whatever was taken back, and however, no copy brings it again until the reader merges', async () => {
  const [first, second = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask the ward.'),
    tag('triage'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'taken' });
  // What was merged by hand, by the key: what came in by itself since stands.
  await tab.act({ kind: 'undo' });
  expect(noted(tab)).toBe('');
  expect(tab.titles('tag:triage')).toEqual(['Reading radiographs']);
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('');
  await tab.act({ kind: 'redo' });
  expect(noted(tab)).toBe('Ask the ward.');
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'here' });
  // Twice, as from where it was merged and from its notice, is no less.
  const changes = [...known.values()];
  for (const again of [changes, changes]) await tab.act({ kind: 'revert', changes: again });
  expect(noted(tab)).toBe('');
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'new' });
});

test('what was taken back of one device does not come in by the copy of another', async () => {
  const third = await freshTab();
  const [thirdFirst = new Blob()] = await copiesAfter(third, tag('triage'));
  const [first, second = new Blob()] = await copiesAfter(
    await freshTab(),
    newList,
    note('Ask the ward.'),
  );
  const thirdLater = await freshTab();
  await merged(thirdLater, thirdFirst);
  await merged(thirdLater, second);
  const both = await copyNow(thirdLater);

  const tab = await freshTab();
  const known = new Map([...(await merged(tab, first)), ...(await merged(tab, thirdFirst))]);
  await takeBack(tab, await weigh(tab, second, known));
  const { device }: { device: string } = JSON.parse(await both.text());
  const [, ofThird = ''] = known.values();
  expect(await weigh(tab, both, new Map([[device, ofThird]]))).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('');
});

test('what comes in by itself is no step: what was undone can be redone, and undo takes the own', async () => {
  const [first, second = new Blob(), third = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask the ward.'),
    tag('triage'),
    tag('alarms'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  await tab.act(note('Mine.', 'Reading radiographs')(tab));
  await tab.act({ kind: 'undo' });
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'taken' });
  expect(tab.summary()).toMatchObject({ undo: { kind: 'import' }, redo: { kind: 'note' } });
  await tab.act({ kind: 'redo' });
  const last = await weigh(tab, third, known);
  expect(last).toMatchObject({ is: 'taken' });
  await tab.act({ kind: 'undo' });
  expect(tab.titles('Mine')).toEqual([]);
  expect(tab.titles('tag:alarms')).toEqual(['Reading radiographs']);
  const { takenBack } = tab.summary() ?? {};
  await takeBack(tab, last);
  expect(tab.titles('tag:alarms')).toEqual([]);
  expect(tab.titles('tag:triage')).toEqual(['Reading radiographs']);
  expect(tab.summary()?.takenBack).not.toBe(takenBack);
});
