/** Markdown as pandoc reads it: what was text must be text, and nothing else. */
import type { Bundle, BundleEntry } from '#domain/exchange/bundle';
import { notePlain } from '#domain/light-markdown';
import { output } from './programs.ts';

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}

/** What only signs that were not escaped could make of our texts. */
const NEVER = new Set(
  'RawInline RawBlock Math Cite Image Code CodeBlock Superscript Subscript Strikeout Note Span Div Table HorizontalRule DefinitionList'.split(
    ' ',
  ),
);

function* nodes(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  const inner: unknown = isNode(value) ? value.c : value;
  if (Array.isArray(inner)) for (const each of inner) yield* nodes(each);
}

const BLANKS = new Set(['Space', 'SoftBreak', 'LineBreak', 'Para', 'Plain', 'BlockQuote']);

/** What is read, blanks aside. */
function shown(value: unknown): string {
  const parts: string[] = [];
  for (const { t, c } of nodes(value)) {
    if (t === 'Str' && typeof c === 'string') parts.push(c);
    else if (t === 'Quoted') parts.push('"');
    else if (BLANKS.has(t)) parts.push(' ');
  }
  return folded(parts.join(''));
}

/** Typographic signs for those that stand for them, and no blanks. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/['"`´‘’“”]+/g, '')
    .replaceAll(/[–—-]+/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/g, '');
}

/** What a reader must find of a paper, each in the words of its item. */
function wanted(
  { paper, note, onList, tags, highlights }: BundleEntry,
  { kinds }: Bundle,
): string[] {
  const quotes = highlights.flatMap(({ exact, kind, note: onQuote, tags: quoteTags }) => [
    `${exact} [${kinds[kind].name}]`,
    notePlain(onQuote),
    ...quoteTags.map(({ name }) => name),
  ]);
  const own = [notePlain(note), onList?.note ?? '', ...tags, ...quotes];
  return [...own, paper.abstract].map(folded);
}

export interface MarkdownCount {
  readonly titles: number;
  readonly texts: number;
  readonly of: number;
  /** Kinds of marks that no text of ours may become. */
  readonly marks: readonly string[];
  readonly failing: string | undefined;
}

/** @throws Error where pandoc is not installed */
export function checkMarkdown(bundle: Bundle, file: string): MarkdownCount {
  const read: unknown = JSON.parse(output('pandoc', ['-f', 'markdown', '-t', 'json'], file));
  const blocks: unknown =
    typeof read === 'object' && read !== null && 'blocks' in read ? read.blocks : [];
  const top = Array.isArray(blocks) ? blocks.filter(isNode) : [];
  const items = top
    .filter(({ t }) => t === 'OrderedList')
    .flatMap(({ c }): unknown[] => (Array.isArray(c) && Array.isArray(c[1]) ? c[1] : []));
  const entries = bundle.items.filter((item) => item.kind === 'paper');
  const failing: string[] = [];
  let [titles, texts] = [0, 0];
  for (const [at, entry] of entries.entries()) {
    const item = items[at];
    const title = [...nodes(item)].find(({ t }) => t === 'Strong');
    const isTitle = title !== undefined && shown(title) === folded(entry.paper.title);
    const text = shown(item);
    const missing = wanted(entry, bundle).find((each) => !text.includes(each));
    titles += isTitle ? 1 : 0;
    texts += missing === undefined ? 1 : 0;
    if (!isTitle) failing.push(`title ${entry.paper.title}\n  read as ${shown(title)}`);
    if (missing !== undefined) failing.push(`text ${missing}\n  in ${text}`);
  }
  const marks = [...new Set([...nodes(read)].map(({ t }) => t))].filter((t) => NEVER.has(t));
  return { titles, texts, of: entries.length, marks, failing: failing[0] };
}
