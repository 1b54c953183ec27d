/** RIS (Reference Manager, specification of 2011) as it comes in. */
import { incomingPaper, passed, readDate } from '#domain/exchange/clean-in';
import { TextProblem } from '#domain/exchange/import-problem';
import type { IncomingPaper } from '#domain/exchange/incoming';
import type { PapersIn } from '#domain/exchange/papers-in';

/** `TY  - JOUR`; some writers spare a blank. */
const TAGGED = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

type Fields = [tag: string, value: string][];

interface RawRecord {
  readonly fields: Fields;
  isEnded: boolean;
}

/** Lines with their offsets, without what ends them. */
function* linesOf(text: string): Generator<readonly [line: string, at: number]> {
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    yield [text.slice(at, end).replace(/\r$/, ''), at];
    at = end + 1;
  }
}

function malformed(line: string, start: number): never {
  const range = { start, end: start + Math.max(1, line.length) };
  throw new TextProblem({ name: 'LineMalformed', kind: 'ris' }, range);
}

function records(text: string): RawRecord[] {
  const found: RawRecord[] = [];
  for (const [line, at] of linesOf(text)) {
    const [, tag, value = ''] = TAGGED.exec(line) ?? [];
    const open = found.at(-1)?.isEnded === false ? found.at(-1) : undefined;
    if (tag === 'TY') found.push({ fields: [], isEnded: false });
    else if (open === undefined) {
      if (line.trim() !== '') malformed(line, at);
    } else if (tag === 'ER') open.isEnded = true;
    else if (tag === undefined) goOn(open.fields, line);
    else open.fields.push([tag, value]);
  }
  if (found.at(-1)?.isEnded === false) {
    const end = text.length;
    throw new TextProblem(
      { name: 'FileCutOff', character: end },
      { start: Math.max(0, end - 1), end },
    );
  }
  return found;
}

/** A line without a tag belongs to the field before it; keywords may stand one a line. */
function goOn(fields: Fields, line: string): void {
  const last = fields.at(-1);
  if (last === undefined) return;
  if (last[0] === 'KW') fields.push(['KW', line]);
  else last[1] += `\n${line}`;
}

function paperOf({ fields }: RawRecord): IncomingPaper {
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => fields.filter(([name]) => name === tag).map(([, value]) => value));
  const first = (...tags: string[]): string =>
    all(...tags).find((text) => text.trim() !== '') ?? '';
  const dates = all('DA', 'PY', 'Y1').map(readDate);
  return incomingPaper({
    title: first('TI', 'T1', 'CT', 'BT'),
    abstract: first('AB', 'N2'),
    // The one that tells most: a year alone stands beside a whole date.
    publishedOn: dates.reduce(
      (best, date) => ((date ?? '').length > (best ?? '').length ? date : best),
      null,
    ),
    authors: all('AU', 'A1'),
    doi: first('DO'),
    links: all('UR', 'LK', 'L1', 'L2').flatMap((value) => value.split(/[\s;]+/)),
    tags: all('KW'),
    note: all('N1', 'RN')
      .map((note) => note.trim())
      .filter((note) => note !== '')
      .join('\n\n'),
  });
}

/** @throws TextProblem at a line that belongs to no reference, and where the last one does not end */
export function readRis(text: string): PapersIn {
  const all = records(text).map(paperOf);
  const papers = all.filter(({ title }) => title !== '');
  const untitled = all.length - papers.length;
  return {
    papers,
    highlights: [],
    passedOver: passed('untitledReferences', untitled),
  };
}
