/** What is said of a file that cannot come in. */
import type {
  Check,
  Expected,
  FileFault,
  ImportFault,
  ImportProblem,
  ValueFault,
} from '#domain/exchange/import-problem';
import type { FileKind } from '#domain/exchange/incoming';
import { formatMoment, formatSize } from '#domain/format';
import { importFaultMessages } from '#messages/import-fault';
import { formatCount } from '#messages/plural';

export function kindWords(kind: FileKind): string {
  return importFaultMessages.kinds[kind];
}

/** What a value must be, as it stands under the place: `must be 1434 or less`. */
export function expectedWords(expected: Expected): string {
  const { must } = importFaultMessages;
  switch (expected.kind) {
    case 'one of':
      return must.oneOf(expected.values);
    case 'shorter':
      return must.shorter(expected.most);
    case 'whole number':
      return boundWords(expected.least, expected.most);
    default:
      return must[expected.kind];
  }
}

function boundWords(least: number, most: number | undefined): string {
  const { must } = importFaultMessages;
  if (most === undefined) return must.wholeFrom(least);
  return least === 0 ? must.upTo(most) : must.between(least, most);
}

function outsideWords(fault: Extract<ValueFault, { name: 'HighlightOutside' }>): string {
  const { outside } = importFaultMessages;
  const { title, start, end, length } = fault;
  if (end < start) return outside.backward(start, end);
  if (length === null) return outside.otherLength(start, end);
  return outside.beyond(end, title, length);
}

function wrongWords({ expected, found }: ImportProblem): string {
  const must = expected ? expectedWords(expected) : importFaultMessages.must.otherKind;
  return found === undefined
    ? importFaultMessages.missing(must)
    : importFaultMessages.wrong(found, must);
}

function valueSentence(fault: ValueFault, problem: ImportProblem): string {
  switch (fault.name) {
    case 'FieldWrong':
      return wrongWords(problem);
    case 'IdTwice':
      return importFaultMessages.idTwice(fault.id);
    case 'HighlightOutside':
      return outsideWords(fault);
    case 'MadeByNewer':
      return importFaultMessages.newer(fault.version, fault.supported);
    case 'HashDiffers':
      return importFaultMessages.hashDiffers;
    case 'KeyForbidden':
      return importFaultMessages.keyForbidden(fault.key);
    case 'KeyTwice':
      return importFaultMessages.keyTwice(fault.key);
    case 'NumberLost':
      return importFaultMessages.numberLost(problem.found ?? '');
    case 'SignBroken':
      return importFaultMessages.signBroken;
    case 'TooDeep':
      return importFaultMessages.tooDeep(fault.most);
  }
}

function encodingWords(looksLike: 'UTF-16' | 'Latin-1' | null): string {
  if (looksLike === null) return importFaultMessages.notUtf8;
  return importFaultMessages.otherEncoding(looksLike);
}

function fileSentence(fault: FileFault): string {
  switch (fault.name) {
    case 'FileEmpty':
      return importFaultMessages.empty;
    case 'FileTooLarge':
      return importFaultMessages.tooLarge(formatSize(fault.bytes), formatSize(fault.most));
    case 'UnpackedTooLarge':
      return importFaultMessages.unpackedTooLarge(formatSize(fault.most));
    case 'PackedDamaged':
      return importFaultMessages.packedDamaged;
    case 'FileCutOff':
      return importFaultMessages.cutOff(fault.character);
    case 'NotUtf8':
      return encodingWords(fault.looksLike);
    case 'FileUnknown':
      return fault.is === null
        ? importFaultMessages.unknown
        : importFaultMessages.strangers[fault.is];
    case 'JsonMalformed':
      return importFaultMessages.jsonMalformed;
    case 'BraceOpen':
      return fault.of === ''
        ? importFaultMessages.braceOpen
        : importFaultMessages.braceOpenIn(fault.of);
    case 'StringLoop':
      return importFaultMessages.stringLoop(fault.of);
    case 'PageMalformed':
      return importFaultMessages.page(fault.reason);
    case 'LineMalformed':
      return importFaultMessages.lineMalformed(kindWords(fault.kind));
    case 'NothingInside':
      return importFaultMessages.nothingInside(kindWords(fault.kind));
    case 'FileUnreadable':
      return importFaultMessages.unreadable;
    case 'Unexpected':
      return importFaultMessages.unexpected(fault.message);
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
  return file === '' ? importFaultMessages.pastedTitle : importFaultMessages.title;
}

/** `line 1,204, field highlights[61].end`; '' where no place is known. */
export function placeWords({ line, field }: ImportProblem): string {
  const parts = [
    line !== undefined && importFaultMessages.line(line),
    field && importFaultMessages.field(field),
  ];
  return parts.filter(Boolean).join(', ');
}

/** What is wrong there and, where it is not plain from that, what to do. Goes on after a colon. */
export function importSentence(problem: ImportProblem): string {
  return isOfValue(problem) ? valueSentence(problem, problem) : fileSentence(problem);
}

/** What the button does that reads the file without the record that is wrong. */
export function leaveOutWords({ record }: ImportProblem): string {
  const list = record?.findLast((step) => typeof step === 'string');
  return list === 'highlights'
    ? importFaultMessages.leaveOutHighlight
    : importFaultMessages.leaveOutRecord;
}

function whatWords(check: Check): string {
  const { checked } = importFaultMessages;
  return check.what === 'kind' ? checked.kind(kindWords(check.kind)) : checked[check.what];
}

/** @param now in ms since 1970 */
function saidWords(check: Check, now: number): string {
  if (check.isFine === null) return importFaultMessages.notChecked;
  switch (check.what) {
    case 'whole':
      return importFaultMessages.size(check.lines, formatSize(check.bytes));
    case 'kind':
      return check.savedAt === null
        ? ''
        : importFaultMessages.saved(formatMoment(check.savedAt, now));
    case 'papers':
      return check.isFine
        ? importFaultMessages.papers(check.all)
        : importFaultMessages.someAre(check.fine, check.all);
    case 'highlights':
    case 'rest':
      return check.isFine
        ? formatCount(check.all)
        : importFaultMessages.someDo(check.fine, check.all);
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
