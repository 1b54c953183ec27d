/** What a file is: by its first bytes, its text, or the shape of its JSON; its name only helps. */
import type { KnownStranger } from '#domain/exchange/import-problem';
import type { FileKind } from '#domain/exchange/incoming';
import { isRow, listOf } from '#domain/exchange/values-in';
import { isHeaderLine } from '#domain/listing/header';
import type { TextRange } from '#domain/text-range';

const MAGIC: readonly (readonly [bytes: string, is: KnownStranger])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['\u00d0\u00cf\u0011\u00e0', 'a Word document'],
];

function ending(name: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What bytes are that are no text; undefined where they may be one. */
export function strangerOf(name: string, bytes: Uint8Array): KnownStranger | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  const found = MAGIC.find(([magic]) => head.startsWith(magic))?.[1];
  if (found === 'a zip archive' && /^(docx|odt|pages)$/.test(ending(name)))
    return 'a Word document';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'an image' : found;
}

/** What a text is, before it is read. */
export type TextKind =
  | { readonly is: 'json'; readonly range: TextRange }
  | { readonly is: 'bibtex' | 'ris' | 'listing' }
  | { readonly is: 'stranger'; readonly stranger: KnownStranger | null };

/** How much of a text is looked at. */
const HEAD = 20_000;
const ENDINGS: Readonly<Record<string, 'json' | 'bibtex' | 'ris'>> = {
  json: 'json',
  jsonld: 'json',
  bib: 'bibtex',
  bibtex: 'bibtex',
  ris: 'ris',
};

/** Before the file that a page of ours carries inside. */
const FILE_INSIDE = /<script type="application\/json" id="carrel-(?:file|list)">/;

/** The file in a page; undefined where there is none. */
function fileInside(page: string): TextRange | undefined {
  const before = FILE_INSIDE.exec(page);
  if (before === null) return undefined;
  const start = before.index + before[0].length;
  const end = page.indexOf('</script', start);
  // A page that was cut off ends within it.
  return { start, end: end < 0 ? page.length : end };
}

function isListing(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, 3)
    .some(isHeaderLine);
}

/** What a text is by its first signs; its name decides where they say nothing. */
export function textKind(name: string, text: string): TextKind {
  const head = text.slice(0, HEAD).trimStart();
  if (/^[{[]/.test(head)) return { is: 'json', range: { start: 0, end: text.length } };
  if (/^<(?:!doctype html|html)\b/i.test(head)) {
    const range = fileInside(text);
    return range ? { is: 'json', range } : { is: 'stranger', stranger: 'a web page' };
  }
  if (/^<\?xml\b/i.test(head)) return { is: 'stranger', stranger: 'an XML file' };
  if (isListing(head)) return { is: 'listing' };
  // A note in one of them may hold a line of the other: the first line tells.
  const begun = /^(?:(TY {1,2}-)|[ \t]*@[ \t]*[a-zA-Z]+\s*[{(])/m.exec(head);
  if (begun) return { is: begun[1] === undefined ? 'bibtex' : 'ris' };
  const named = ENDINGS[ending(name)];
  if (named === 'json') return { is: 'json', range: { start: 0, end: text.length } };
  if (named) return { is: named };
  const isTable = ['csv', 'tsv'].includes(ending(name));
  return { is: 'stranger', stranger: isTable ? 'a spreadsheet in CSV' : null };
}

const OF_CARREL: Readonly<Record<string, FileKind>> = {
  'carrel-library': 'carrel-library',
  'carrel-list': 'carrel-list',
};

function hasAnnotationContext(value: unknown): boolean {
  return listOf(value).some(
    (context) => typeof context === 'string' && context.endsWith('/anno.jsonld'),
  );
}

function isAnnotation(value: unknown): boolean {
  if (!isRow(value)) return false;
  const isOne = listOf(value['type']).some((type) => String(type).startsWith('Annotation'));
  return isOne || hasAnnotationContext(value['@context']);
}

function isHypothesis(value: unknown): boolean {
  return isRow(value) && 'target' in value && ('uri' in value || 'url' in value);
}

/** CSL has no mark of its own: a type, and a title or an id, without what others have. */
function isCsl(value: unknown): boolean {
  if (!isRow(value) || 'target' in value || typeof value['type'] !== 'string') return false;
  return 'title' in value || 'id' in value;
}

/** What sort of file JSON is of; a stranger's where it is none that can be read. */
export function jsonKind(value: unknown): FileKind | { readonly stranger: KnownStranger } {
  const format = isRow(value) ? value['format'] : undefined;
  if (typeof format === 'string') {
    const own = Object.hasOwn(OF_CARREL, format) ? OF_CARREL[format] : undefined;
    if (own) return own;
    if (/^carrel-(corpus|manifest)$/.test(format))
      return { stranger: 'the papers that Carrel shows' };
  }
  if (format === 'carrel-rescue') return { stranger: 'what was rescued from a damaged Carrel' };
  const [first] = Array.isArray(value) ? value : [value];
  if (isAnnotation(value) || isAnnotation(first)) return 'annotations';
  if (isRow(value)) {
    const rows = Array.isArray(value['rows']) ? value['rows'] : value['annotations'];
    const hasRows = Array.isArray(rows) && (rows.length === 0 || isHypothesis(rows[0]));
    if (hasRows) return 'hypothesis';
  }
  if (isHypothesis(first)) return 'hypothesis';
  return isCsl(first) ? 'csl-json' : { stranger: 'a JSON file of another program' };
}
