import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { contentHash } from '#domain/exchange/content-hash';
import { ValueProblem } from '#domain/exchange/import-problem';
import { writeLibraryFile } from '#domain/exchange/library-file';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { Player } from '../reader/play.ts';
import { ledgerOf, stateOfReader } from './files.ts';

const isLibrary = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync('docs/schema/carrel-library.schema.json', 'utf8')),
);

const read = (file: unknown) => readLibraryFile(file, 'some.json', () => undefined);

/** A file as it is written now, of a note and the name of a group. */
async function written(): Promise<Record<string, unknown>> {
  const player = new Player('one');
  const note = { kind: 'note-paper', paper: 'paper-a', session: 'a', left: true } as const;
  player.play({ ...note, text: 'Ask the ward.' });
  player.play({ kind: 'name-group', papers: ['paper-b'], names: [], name: 'Wards' });
  const file = await writeLibraryFile({
    state: stateOfReader(player),
    seen: ledgerOf(player.changes).seen().values(),
    device: 'one',
    savedAt: 1_700_000_000_000,
    paperOf: () => undefined,
  });
  return JSON.parse(file);
}

async function summed({ sha256, ...rest }: Record<string, unknown>) {
  expect(sha256).toHaveLength(64);
  return { ...rest, sha256: await contentHash(JSON.stringify(rest)) };
}

test('a library of the first version, which knew no names of groups, is read as before', async () => {
  const { groupNames, ...rest } = await written();
  expect(groupNames).toMatchObject([{ id: 'paper-b', name: 'Wards', papers: 'paper-b' }]);
  const first = await summed({ ...rest, version: 1 });
  expect(isLibrary(first), JSON.stringify(isLibrary.errors)).toBe(true);
  const { incoming, isDamaged } = await read(first);
  expect(isDamaged).toBe(false);
  expect(incoming.records?.rows).toMatchObject({
    groupNames: [],
    notes: [{ record: { text: 'Ask the ward.' } }],
  });
});

test('the second version has them, and the first has not', async () => {
  const now = await written();
  expect(now['version']).toBe(2);
  const { groupNames: _none, ...without } = now;
  for (const wrong of [
    { ...now, version: 1 },
    { ...without, version: 2 },
  ]) {
    expect(isLibrary(wrong)).toBe(false);
    await expect(read(wrong)).rejects.toThrow(ValueProblem);
  }
});
