import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const READS =
  'Carrel reads its own files, CSL-JSON, BibTeX, RIS, Web Annotations, Hypothesis exports and saved listing pages.';

/** Why a file cannot come in. Sentences without a capital go on after a colon. */
export const importFaultMessages = defineMessages('import-fault', {
  title: 'This file can’t be merged. Nothing was changed.',
  pastedTitle: 'What was pasted can’t be merged. Nothing was changed.',
  chooseOther: 'Choose another file',
  leaveOutHighlight: 'Leave out this highlight and preview the rest',
  leaveOutRecord: 'Leave out this record and preview the rest',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied.',
  notCopied: 'Not copied: the browser refused.',
  excerpt: (first: number, last: number) =>
    `Lines ${formatCount(first)} to ${formatCount(last)} of the file`,
  line: (line: number) => `line ${formatCount(line)}`,
  field: (field: string) => `field ${field}`,
  kinds: {
    'carrel-library': 'a Carrel library',
    'carrel-list': 'a Carrel reading list',
    'csl-json': 'CSL-JSON',
    bibtex: 'BibTeX',
    ris: 'RIS',
    annotations: 'Web Annotations',
    hypothesis: 'a Hypothesis export',
    listing: 'a saved listing page',
  },
  must: {
    text: 'must be text in quotes',
    words: 'must be text, and not empty',
    number: 'must be a number',
    list: 'must be a list: [ … ]',
    record: 'must be a record: { … }',
    'yes or no': 'must be true or false',
    time: 'must be a time in milliseconds since 1970',
    stamp: 'must be a stamp: a time, a counter and a device',
    day: 'must be a day: YYYY-MM-DD',
    moment: 'must be a date and time such as 2026-05-16T09:30:00Z',
    oneOf: (values: readonly string[]) => `must be one of: ${values.join(', ')}`,
    shorter: (most: number) => `must have at most ${most} characters`,
    wholeFrom: (least: number) => `must be a whole number, ${least} or more`,
    upTo: (most: number) => `must be ${most} or less`,
    between: (least: number, most: number) => `must be from ${least} to ${most}`,
    otherKind: 'is of another kind than it must be',
  },
  missing: (must: string) => `it is missing, and ${must}.`,
  wrong: (found: string, must: string) => `it is ${found}, but ${must}.`,
  idTwice: (id: string) => `the id “${id}” is there twice, and no two records can have one.`,
  outside: {
    backward: (start: number, end: number) =>
      `the highlight ends at character ${formatCount(end)}, before it starts at ${formatCount(start)}.`,
    otherLength: (start: number, end: number) =>
      `the highlight goes from character ${formatCount(start)} to ${formatCount(end)}, which is not as long as the words it marks.`,
    beyond: (end: number, title: string, length: number) =>
      `the highlight ends at character ${formatCount(end)}, but the abstract of “${title}” is ${formatCount(length)} characters long.`,
  },
  newer: (version: number, supported: number) =>
    `it was made by a newer Carrel: its format is version ${version}, and this one reads up to ${supported}. Reload Carrel to get the newer one.`,
  hashDiffers: 'its content is not what was saved: it was damaged, or changed by hand.',
  keyForbidden: (key: string) =>
    `it has a field called “${key}”, which no program writes that means well.`,
  keyTwice: (key: string) => `the field “${key}” is there twice, and may mean either.`,
  numberLost: (number: string) => `the number ${number} cannot be kept as it is.`,
  signBroken: 'it holds half a character (a lone surrogate).',
  tooDeep: (most: number) =>
    `its lists are more than ${formatCount(most)} levels deep. No file of this kind is.`,
  empty: 'it is empty.',
  tooLarge: (size: string, most: string) =>
    `it is ${size} large. Carrel reads files up to ${most}.`,
  unpackedTooLarge: (most: string) =>
    `what is packed in it comes to more than ${most}. It was not unpacked further.`,
  packedDamaged: 'it is compressed, and damaged or cut off. Get it again from where it came.',
  cutOff: (character: number) =>
    `it was cut off near character ${formatCount(character)}. Get it again from where it came.`,
  notUtf8: 'it is not text in UTF-8, or was damaged. Save it as UTF-8 and open it again.',
  otherEncoding: (encoding: string) =>
    `it is text in ${encoding}, not in UTF-8. Save it as UTF-8 and open it again.`,
  unknown: `it is not a file that Carrel knows. ${READS}`,
  strangers: {
    'a PDF': `it is a PDF. ${READS}`,
    'a Word document': `it is a Word document. ${READS}`,
    'a zip archive': 'it is a zip archive. Unpack it, and open the file inside.',
    'an image': `it is an image. ${READS}`,
    'a web page': 'it is a web page. Only pages that Carrel saved can be read back.',
    'an XML file': 'it is an XML file. Many programs can save the same as BibTeX, RIS or CSL-JSON.',
    'a spreadsheet in CSV':
      'it is a spreadsheet in CSV. It does not hold everything: open the JSON that was saved with it.',
    'the papers that Carrel shows':
      'it is the papers that Carrel shows. It is part of Carrel, and its papers are here already.',
    'what was rescued from a damaged Carrel':
      'it is what was rescued from a damaged Carrel. It holds what the browser had, as it was; keep it, nothing in it is lost.',
    'a JSON file of another program': `it is a JSON file of another program. ${READS}`,
  },
  jsonMalformed: 'it is not JSON from here on.',
  braceOpen: 'the bracket that opens here is never closed.',
  braceOpenIn: (entry: string) =>
    `the bracket that opens here is never closed, in the entry “${entry}”.`,
  stringLoop: (name: string) => `the abbreviation “${name}” is made of itself.`,
  page: (reason: string) => `${reason}.`,
  lineMalformed: (kind: string) => `this line does not belong in ${kind}.`,
  nothingInside: (kind: string) => `it is ${kind}, and there is nothing in it.`,
  unreadable: 'it could not be read: it may have been moved, renamed or changed. Choose it again.',
  unexpected: (message: string) => `something unforeseen happened: ${message}.`,
  checkedTitle: 'What Carrel checked',
  fine: 'Fine:',
  faulty: 'Wrong:',
  checked: {
    whole: 'The file is complete',
    kind: (kind: string) => `It is ${kind}`,
    papers: 'Every paper it mentions is on this device',
    highlights: 'Every highlight fits its abstract',
    rest: 'Lists, tags and notes',
  },
  notChecked: 'not checked yet',
  size: (lines: number, size: string) =>
    `${counted(lines, { one: 'line', other: 'lines' })}, ${size}`,
  saved: (day: string) => `saved ${day}`,
  papers: (papers: number) => counted(papers, { one: 'paper', other: 'papers' }),
  someAre: (fine: number, all: number) => `${formatCount(fine)} of ${formatCount(all)} are`,
  someDo: (fine: number, all: number) => `${formatCount(fine)} of ${formatCount(all)} do`,
});
