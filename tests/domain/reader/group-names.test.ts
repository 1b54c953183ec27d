import { describe, expect, test } from 'vitest';
import { actWords } from '#domain/act-words';
import { LONGEST_GROUP } from '#domain/reader/doing';
import { fileOfReader, plan, stateOfReader, takeIn } from '../exchange/files.ts';
import { earlierTexts } from '#domain/reader/earlier-texts';
import { Player } from './play.ts';

const PAPERS = ['paper-a', 'paper-b', 'paper-c'];

/** Names a group whose first name is that of its first paper. */
function call(reader: Player, name: string, papers: readonly string[] = PAPERS) {
  const names = papers.slice(0, 1).filter((id) => reader.library.get('groupNames', id));
  return reader.play({ kind: 'name-group', papers, names, name });
}

const namesOf = ({ library }: Player): string[] =>
  Array.from(library.all('groupNames'), ({ record }) => record.name);

describe('a group', () => {
  test('has the name that it is given, on one line, for the papers in its middle', () => {
    const reader = new Player();
    const change = call(reader, '  Wards\n at night ');
    expect(change && actWords(change.act)).toBe('Group named “Wards at night”');
    expect(reader.library.get('groupNames', 'paper-a')).toEqual({
      id: 'paper-a',
      name: 'Wards at night',
      papers: PAPERS.join('\n'),
    });
    call(reader, 'x'.repeat(2 * LONGEST_GROUP));
    expect(namesOf(reader)).toEqual(['x'.repeat(LONGEST_GROUP)]);
  });

  test('keeps its record when it is renamed, which is of the papers then in its middle', () => {
    const reader = new Player();
    call(reader, 'Wards');
    reader.play({
      kind: 'name-group',
      papers: ['paper-c', 'paper-d'],
      names: ['paper-a'],
      name: 'Nights',
    });
    expect(reader.library.get('groupNames', 'paper-a')).toMatchObject({
      name: 'Nights',
      papers: 'paper-c\npaper-d',
    });
    expect(reader.library.count('groupNames')).toBe(1);
  });

  test('does not take the record of another group whose paper has come to it', () => {
    const reader = new Player();
    call(reader, 'Wards');
    reader.play({ kind: 'name-group', papers: PAPERS, names: [], name: 'Nights' });
    expect(namesOf(reader).toSorted()).toEqual(['Nights', 'Wards']);
  });

  test('without a name has none of those that it had; each step is taken back', () => {
    const reader = new Player();
    call(reader, 'Wards');
    call(reader, 'Alarms', ['paper-b']);
    const names = ['paper-a', 'paper-b'];
    const change = reader.play({ kind: 'name-group', papers: PAPERS, names, name: ' ' });
    expect(change && actWords(change.act)).toBe('Group has its first name again');
    expect(namesOf(reader)).toEqual([]);
    reader.play({ kind: 'undo' });
    expect(namesOf(reader).toSorted()).toEqual(['Alarms', 'Wards']);
    reader.play({ kind: 'undo' });
    reader.play({ kind: 'undo' });
    expect(namesOf(reader)).toEqual([]);
  });

  test('is not changed by the name that it has, nor by none where it has none', () => {
    const reader = new Player();
    expect(call(reader, '')).toBeUndefined();
    call(reader, 'Wards');
    expect(call(reader, 'Wards ')).toBeUndefined();
  });
});

describe('a group that two devices name', () => {
  test('is one, called as it was last; the other name is told of and kept', () => {
    const [a, b] = [new Player('a'), new Player('b')];
    call(a, 'Wards');
    b.ahead = 50;
    call(b, 'Nights');
    expect(plan(a, fileOfReader(b)).conflicts).toMatchObject([
      { table: 'groupNames', field: 'name', here: { text: 'Wards' }, there: { text: 'Nights' } },
    ]);
    takeIn(a, fileOfReader(b));
    takeIn(b, fileOfReader(a));
    for (const one of [a, b]) {
      expect(namesOf(one)).toEqual(['Nights']);
      const texts = earlierTexts(stateOfReader(one), 'groupNames', 'paper-a', 'name');
      expect(texts.map(({ text }) => text)).toContain('Wards');
    }
  });

  test('is without a name on both where one took it away later', () => {
    const [a, b] = [new Player('a'), new Player('b')];
    call(a, 'Wards');
    takeIn(b, fileOfReader(a));
    b.ahead = 50;
    call(b, '');
    takeIn(a, fileOfReader(b));
    expect(namesOf(a)).toEqual([]);
    takeIn(b, fileOfReader(a));
    expect(namesOf(b)).toEqual([]);
  });
});
