/**
 * Text between Markdown's marks (CommonMark 0.31, §2.4: a backslash before any punctuation makes it
 * text), also of those that pandoc, Obsidian and Logseq add.
 */
import { oneLine } from '#domain/exchange/export-text';
import { parseNote, type Block } from '#domain/light-markdown';
import type { Inline } from '#domain/note-line';
import { exportedPapersMessages as words } from '#messages/exported-papers';

/** Always marks: of code, emphasis, links, HTML, headings and tags, and in pandoc of formulas and scripts. */
const SIGNS = /[\\`*_[\]<>#$^~{}]/g;
/** Marks in some company: `==lit==`, `%%hidden%%`, `&amp;` and pandoc's `@citation`. */
const IN_COMPANY = /=(?==)|%(?=%)|&(?=#?[0-9A-Za-z]{1,32};)|(?<![0-9A-Za-z])@(?=[\p{L}\p{N}_{])/gu;
/** At the start of a block: items of lists, rules and definitions. */
const OPENING = /^(\s*)([-+:|=%])/;
/** `1.`, `a)`, `(iv)`: numbers of lists, as pandoc reads them. */
const NUMBERED = /^(\s*)(\(?)(\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9})([.)])(?=\s|$)/;

function unmarked(text: string): string {
  return text.replaceAll(SIGNS, String.raw`\$&`).replaceAll(IN_COMPANY, String.raw`\$&`);
}

function asOpening(text: string): string {
  return text
    .replace(OPENING, String.raw`$1\$2`)
    .replace(NUMBERED, (_, blank: string, open: string, number: string, close: string) => {
      const opened = open === '' ? '' : String.raw`\(`;
      return `${blank}${opened}${number}\\${close}`;
    });
}

/** Plain text in one line that stays what it is behind other text. */
export function plain(text: string): string {
  return unmarked(oneLine(text));
}

/** The same where it opens a paragraph. */
export function plainParagraph(text: string): string {
  return asOpening(plain(text));
}

function inlineMarkdown(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return unmarked(inline.text);
    case 'break':
      // Two blanks: Logseq would show the backslash that CommonMark also takes.
      return '  \n';
    case 'tag':
      return inline.text;
    case 'bold':
    case 'italic': {
      const mark = inline.kind === 'bold' ? '**' : '*';
      return mark + inlinesMarkdown(inline.children) + mark;
    }
    case 'link':
      return inline.open === ''
        ? `<${inline.href}>`
        : `[${inlinesMarkdown(inline.children)}](<${inline.href}>)`;
  }
}

function inlinesMarkdown(inlines: readonly Inline[]): string {
  return inlines.map(inlineMarkdown).join('');
}

/** Lines set in by as much as `first` takes, which stands before the first of them. */
export function setIn(text: string, first: string): string {
  return first + text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(first.length)}`);
}

function linesMarkdown(inlines: readonly Inline[]): string {
  const lines = inlinesMarkdown(inlines).split('\n');
  return lines.map((line) => asOpening(line.trimStart())).join('\n');
}

function blockMarkdown(block: Block): string {
  if (block.kind === 'paragraph') return linesMarkdown(block.children).trim();
  return block.items
    .map(({ number, children }) =>
      setIn(linesMarkdown(children).trim(), number === undefined ? '- ' : `${number}. `),
    )
    .join('\n');
}

/** A note of light Markdown as Markdown: its own marks stay, all else is text. */
export function noteMarkdown(note: string): string {
  return parseNote(note.toWellFormed())
    .map(blockMarkdown)
    .filter((block) => block !== '')
    .join('\n\n');
}

export interface QuoteParts {
  /** '' for a note on a whole paper. */
  readonly quote: string;
  /** What the reader calls its kind. */
  readonly kind: string;
  /** Light Markdown; '' for none. */
  readonly note: string;
  /** Names. */
  readonly tags: readonly string[];
}

/** A quote with its kind, the note on it and its tags, as paragraphs. */
export function quoteMarkdown({ quote, kind, note, tags }: QuoteParts): string {
  return [
    quote === '' ? '' : `> ${words.quote(plain(quote))} [${plain(kind)}]`,
    noteMarkdown(note),
    tags.length === 0 ? '' : words.tags(tags.map(plain).join(', ')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
