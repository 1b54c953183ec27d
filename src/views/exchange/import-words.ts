/** What is said of a file that cannot come in. */
import type {
  Check,
  Expected,
  FileFault,
  ImportFault,
  ImportProblem,
  KnownStranger,
  ValueFault,
} from '#domain/exchange/import-problem';
import type { FileKind } from '#domain/exchange/incoming';
import { formatMoment, formatSize, plural } from '#domain/format';
import { formatCount } from '#messages/plural';

const KINDS: Readonly<Record<FileKind, string>> = {
  'carrel-library': 'a Carrel library',
  'carrel-list': 'a Carrel reading list',
  'csl-json': 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
  annotations: 'Web Annotations',
  hypothesis: 'a Hypothesis export',
  listing: 'a saved listing page',
};

export function kindWords(kind: FileKind): string {
  return KINDS[kind];
}

const READS =
  'Carrel reads its own files, CSL-JSON, BibTeX, RIS, Web Annotations, Hypothesis exports and saved listing pages.';

/** What could be done about files that are known, and cannot be read. */
const INSTEAD: Readonly<Partial<Record<KnownStranger, string>>> = {
  'a zip archive': 'Unpack it, and open the file inside.',
  'a web page': 'Only pages that Carrel saved can be read back.',
  'an XML file': 'Many programs can save the same as BibTeX, RIS or CSL-JSON.',
  'a spreadsheet in CSV': 'It does not hold everything: open the JSON that was saved with it.',
  'what was rescued from a damaged Carrel':
    'It holds what the browser had, as it was; keep it, nothing in it is lost.',
  'the papers that Carrel shows': 'It is part of Carrel, and its papers are here already.',
};

/** What a value must be, as it stands under the place: `must be 1434 or less`. */
export function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case 'text':
      return 'must be text in quotes';
    case 'words':
      return 'must be text, and not empty';
    case 'number':
      return 'must be a number';
    case 'list':
      return 'must be a list: [ … ]';
    case 'record':
      return 'must be a record: { … }';
    case 'yes or no':
      return 'must be true or false';
    case 'time':
      return 'must be a time in milliseconds since 1970';
    case 'stamp':
      return 'must be a stamp: a time, a counter and a device';
    case 'day':
      return 'must be a day: YYYY-MM-DD';
    case 'moment':
      return 'must be a date and time such as 2026-05-16T09:30:00Z';
    case 'one of':
      return `must be one of: ${expected.values.join(', ')}`;
    case 'shorter':
      return `must have at most ${expected.most} characters`;
    case 'whole number':
      return boundWords(expected.least, expected.most);
  }
}

function boundWords(least: number, most: number | undefined): string {
  if (most === undefined) return `must be a whole number, ${least} or more`;
  return least === 0 ? `must be ${most} or less` : `must be from ${least} to ${most}`;
}

function outsideWords(fault: Extract<ValueFault, { name: 'HighlightOutside' }>): string {
  const { title, start, end, length } = fault;
  if (end < start) {
    return `the highlight ends at character ${formatCount(end)}, before it starts at ${formatCount(start)}.`;
  }
  if (length === null) {
    return `the highlight goes from character ${formatCount(start)} to ${formatCount(end)}, which is not as long as the words it marks.`;
  }
  return `the highlight ends at character ${formatCount(end)}, but the abstract of “${title}” is ${formatCount(length)} characters long.`;
}

function valueSentence(fault: ValueFault, { expected, found }: ImportProblem): string {
  switch (fault.name) {
    case 'FieldWrong': {
      const must = expected ? expectedWords(expected) : 'is of another kind than it must be';
      return found === undefined ? `it is missing, and ${must}.` : `it is ${found}, but ${must}.`;
    }
    case 'IdTwice':
      return `the id “${fault.id}” is there twice, and no two records can have one.`;
    case 'HighlightOutside':
      return outsideWords(fault);
    case 'MadeByNewer':
      return `it was made by a newer Carrel: its format is version ${fault.version}, and this one reads up to ${fault.supported}. Reload Carrel to get the newer one.`;
    case 'HashDiffers':
      return 'its content is not what was saved: it was damaged, or changed by hand.';
    case 'KeyForbidden':
      return `it has a field called “${fault.key}”, which no program writes that means well.`;
    case 'KeyTwice':
      return `the field “${fault.key}” is there twice, and may mean either.`;
    case 'NumberLost':
      return `the number ${found ?? ''} cannot be kept as it is.`;
    case 'SignBroken':
      return 'it holds half a character (a lone surrogate).';
    case 'TooDeep':
      return `its lists are more than ${fault.most} levels deep. No file of this kind is.`;
  }
}

function sizeSentence(bytes: number, most: number): string {
  return `it is ${formatSize(bytes)} large. Carrel reads files up to ${formatSize(most)}.`;
}

function strangerSentence(is: KnownStranger | null): string {
  if (is === null) return `it is not a file that Carrel knows. ${READS}`;
  return `it is ${is}. ${INSTEAD[is] ?? READS}`;
}

function encodingSentence(looksLike: 'UTF-16' | 'Latin-1' | null): string {
  const instead = 'Save it as UTF-8 and open it again.';
  if (looksLike === null) return `it is not text in UTF-8, or was damaged. ${instead}`;
  return `it is text in ${looksLike}, not in UTF-8. ${instead}`;
}

function fileSentence(fault: FileFault): string {
  switch (fault.name) {
    case 'FileEmpty':
      return 'it is empty.';
    case 'FileTooLarge':
      return sizeSentence(fault.bytes, fault.most);
    case 'UnpackedTooLarge':
      return `what is packed in it comes to more than ${formatSize(fault.most)}. It was not unpacked further.`;
    case 'PackedDamaged':
      return 'it is compressed, and damaged or cut off. Get it again from where it came.';
    case 'FileCutOff':
      return `it was cut off near character ${formatCount(fault.character)}. Get it again from where it came.`;
    case 'NotUtf8':
      return encodingSentence(fault.looksLike);
    case 'FileUnknown':
      return strangerSentence(fault.is);
    case 'JsonMalformed':
      return 'it is not JSON from here on.';
    case 'BraceOpen':
      return `the bracket that opens here is never closed${fault.of === '' ? '' : `, in the entry “${fault.of}”`}.`;
    case 'StringLoop':
      return `the abbreviation “${fault.of}” is made of itself.`;
    case 'PageMalformed':
      return `${fault.reason}.`;
    case 'LineMalformed':
      return `this line does not belong in ${kindWords(fault.kind)}.`;
    case 'NothingInside':
      return `it is ${kindWords(fault.kind)}, and there is nothing in it.`;
    case 'FileUnreadable':
      return 'it could not be read: it may have been moved, renamed or changed. Choose it again.';
    case 'Unexpected':
      return `something unforeseen happened: ${fault.message}.`;
  }
}

const VALUE_FAULTS: ReadonlySet<ImportFault['name']> = new Set<ValueFault['name']>([
  'FieldWrong',
  'IdTwice',
  'HighlightOutside',
  'MadeByNewer',
  'HashDiffers',
  'KeyForbidden',
  'KeyTwice',
  'NumberLost',
  'SignBroken',
  'TooDeep',
]);

function isOfValue(fault: ImportFault): fault is ValueFault {
  return VALUE_FAULTS.has(fault.name);
}

/** What is safe, first. */
export function importTitle({ file }: ImportProblem): string {
  return `${file === '' ? 'What was pasted' : 'This file'} can’t be merged. Nothing was changed.`;
}

/** `line 1,204, field highlights[61].end`; '' where no place is known. */
export function placeWords({ line, field }: ImportProblem): string {
  const parts = [line !== undefined && `line ${formatCount(line)}`, field && `field ${field}`];
  return parts.filter(Boolean).join(', ');
}

/** What is wrong there and, where it is not plain from that, what to do. Goes on after a colon. */
export function importSentence(problem: ImportProblem): string {
  return isOfValue(problem) ? valueSentence(problem, problem) : fileSentence(problem);
}

/** The record that can be left out, as a button says it: `this highlight`. */
export function recordWords({ record }: ImportProblem): string {
  const list = record?.findLast((step) => typeof step === 'string') ?? '';
  return list === 'highlights' ? 'this highlight' : 'this record';
}

function whatWords(check: Check): string {
  switch (check.what) {
    case 'whole':
      return 'The file is complete';
    case 'kind':
      return `It is ${kindWords(check.kind)}`;
    case 'papers':
      return 'Every paper it mentions is on this device';
    case 'highlights':
      return 'Every highlight fits its abstract';
    case 'rest':
      return 'Lists, tags and notes';
  }
}

/** @param now in ms since 1970 */
function saidWords(check: Check, now: number): string {
  if (check.isFine === null) return 'not checked yet';
  switch (check.what) {
    case 'whole':
      return `${plural(check.lines, 'line')}, ${formatSize(check.bytes)}`;
    case 'kind':
      return check.savedAt === null ? '' : `saved ${formatMoment(check.savedAt, now)}`;
    case 'papers':
      return check.isFine
        ? plural(check.all, 'paper')
        : `${formatCount(check.fine)} of ${formatCount(check.all)} are`;
    case 'highlights':
    case 'rest':
      return check.isFine
        ? formatCount(check.all)
        : `${formatCount(check.fine)} of ${formatCount(check.all)} do`;
  }
}

/** A row of what was checked. */
export function checkWords(
  check: Check,
  now: number,
): { readonly what: string; readonly said: string } {
  return { what: whatWords(check), said: saidWords(check, now) };
}

/** All of it as text, for the clipboard. */
export function problemDetails(problem: ImportProblem): string {
  const { file, excerpt, expected } = problem;
  const place = placeWords(problem);
  const lines = excerpt?.lines.flatMap((line, at) => {
    const number = excerpt.firstLine + at;
    const shown = `${String(number).padStart(6)}  ${line}`;
    if (number !== excerpt.mark.line) return [shown];
    const { from, to } = excerpt.mark;
    const under = `${' '.repeat(8 + from)}${'^'.repeat(Math.max(1, to - from))}`;
    return [shown, expected ? `${under} ${expectedWords(expected)}` : under];
  });
  const head = [file, place].filter((part) => part !== '').join(', ');
  return [importTitle(problem), `${head}: ${importSentence(problem)}`, ...(lines ?? [])].join('\n');
}
