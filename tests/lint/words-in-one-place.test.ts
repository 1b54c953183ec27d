// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { definedAreas, type Messages } from '../../src/messages/locale.ts';
import { messageUses } from './message-uses.ts';
import { screenWords } from './screen-words.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const areas = import.meta.glob<Record<string, Messages>>('../../src/messages/*.ts', {
  eager: true,
});

/** Where words for people must not stand. The page for repairs has its own table of them. */
const WATCHED = ['views', 'app', 'data', 'domain', 'state', 'ui'];

/** What reads like words and is none, a text or all of a file, with why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'app/ErrorBoundary.tsx: Drawing 0': 'the name of a problem in the log',
  'data/load-corpus.ts: the text itself': 'a place in a damaged file, as its format has them',
  'domain/complete-query.ts: none': 'a word of the query language',
  'domain/decode-corpus.ts': 'what a damaged file should hold, in the words of its format',
  'domain/decode-datasheet.ts': 'the same of another file',
  'domain/exchange/file-records.ts': 'kinds of values, by which the messages know them',
  'domain/exchange/html-page.ts': 'the style and the script of a page that leaves',
  'domain/exchange/import-problem.ts: Unexpected': 'the name of a problem',
  'domain/exchange/recognise.ts': 'kinds of files, by which the messages know them',
  'domain/links.ts': 'beginnings of addresses',
  'domain/listing/header.ts': 'how saved pages are written',
  'domain/listing/tex/symbols.ts': 'signs by their names in TeX',
  'domain/problems.ts: Unexpected': 'the name of a problem',
  'domain/search-hints.ts': 'queries that can be tried',
  'app/gestures/swipe-rows.ts: input, textarea, select, .grip': 'a selector',
  'app/faces.ts: 1rem "Source Sans 3"': 'the name of a face',
  'data/preferences.ts: 1em "Atkinson Hyperlegible Next"': 'the name of a face',
  'ui/TextSize.tsx: px': 'a unit',
  'views/reader/abstract/aloud-places.ts: #paper-title': 'a selector',
  'views/reader/notes/NoteEditor.tsx: Escape Control+Enter Meta+Enter': 'keys',
  'views/reader/use-space.ts: a, button, input, select, textarea, summary, [contenteditable]':
    'a selector',
  'ui/type-ahead.ts: textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]':
    'a selector',
};

/** The files of a folder of src, as path → text. */
function filesIn(folder: string): (readonly [path: string, text: string])[] {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')]);
}

/** `constant.group.key` of each message, and the group that holds it. */
function paths(messages: Messages, before: string): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${before}.${key}`) : `${before}.${key}`,
  );
}

it('leaves no words for people outside of the messages', () => {
  const watched = [
    ...WATCHED.flatMap(filesIn),
    ['main.tsx', readFileSync(join(SRC, 'main.tsx'), 'utf8')] as const,
  ];
  const found = watched.flatMap(([path, text]) =>
    screenWords(path, text).map(({ line, words }) => ({ path, line, words })),
  );
  const allowance = ({ path, words }: { path: string; words: string }): string | undefined =>
    [path, `${path}: ${words}`].find((key) => key in ALLOWED);
  expect(watched.length).toBeGreaterThan(100);
  expect(found.filter((one) => allowance(one) === undefined)).toEqual([]);
  // What is allowed and no longer there would let other words pass.
  expect(found.map(allowance)).toEqual(expect.arrayContaining(Object.keys(ALLOWED)));
});

it('reports words wherever they are shown or said, and nothing else', () => {
  const planted = `import { Moon } from 'A package of words';
    type Look = 'Not for people' | 'Nor this';
    const table = { name: 'Undo', hint: \`\${1} of \${2}\`, keys: ['Ctrl Z'], id: 'go on' };
    const sentence = 'Nothing was changed';
    const passing = \`\${1} papers were found.\`;
    const list = 'a few words of the program'.split(' ');
    function fail() { throw new Error('The page has no root.'); }
    export const Plant = ({ is }) => (
      <section className="pane pane left" aria-label="Papers" title={is ? 'open' : undefined}>
        <h1>Carrel</h1>
        <p>Words <b>of</b> one line</p>
        {is === 'open' && 'Yes'}
        <kbd>Esc</kbd> <Moon label={\`Go to \${1}\`} look="quiet" />
      </section>
    );`;
  expect(screenWords('Plant.tsx', planted)).toEqual([
    { line: 3, words: 'Undo' },
    { line: 3, words: '0 of 0' },
    { line: 4, words: 'Nothing was changed' },
    { line: 5, words: '0 papers were found.' },
    { line: 9, words: 'Papers' },
    { line: 9, words: 'open' },
    { line: 11, words: 'Words' },
    { line: 11, words: 'of' },
    { line: 11, words: 'one line' },
    { line: 12, words: 'Yes' },
    { line: 13, words: 'Go to 0' },
  ]);
});

it('has no message that nothing shows', () => {
  const uses = new Set(filesIn('').flatMap(([path, text]) => [...messageUses(path, text)]));
  const constants = Object.values(areas).flatMap((exports) => Object.entries(exports));
  const defined = new Set<unknown>(definedAreas().values());
  const all = constants.flatMap(([name, messages]) =>
    defined.has(messages) ? paths(messages, name) : [],
  );
  const isUsed = (message: string): boolean =>
    message.split('.').some((_key, at, keys) => uses.has(keys.slice(0, at + 1).join('.')));
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((message) => !isUsed(message))).toEqual([]);
});

it('knows which messages a file reads', () => {
  const text = `import { someMessages as some, otherMessages } from '#messages/some';
    import { plain } from './plain.ts';
    const words = otherMessages.group;
    export const TABLE = otherMessages.table;
    const { title, text: called } = some.problem;
    export const Plant = ({ at }) => (
      <p title={some.label}>{words.deep[at]} {words.short(plain.words)} {title} {at.title}</p>
    );`;
  expect([...messageUses('Plant.tsx', text)].toSorted()).toEqual([
    'otherMessages.group.deep',
    'otherMessages.group.short',
    'otherMessages.table',
    'someMessages.label',
    'someMessages.problem.title',
  ]);
});
