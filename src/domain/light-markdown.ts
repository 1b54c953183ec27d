/**
 * Notes: plain text with light Markdown, as a tree. Any text is a note, nothing in it is ever wrong, and
 * what is no mark stays as it was typed. No sign is lost: `typedText` of the tree is the note again, save
 * for one of nothing but blanks, which is no block.
 */
import { inlinesOf, type Inline } from '#domain/note-line';
import { cleanTagName, tagKey } from '#domain/tag-name';

/** A run of lines. `open` and `close` are typed before and behind its children, but not shown. */
interface Lines {
  readonly open: string;
  readonly children: readonly Inline[];
  readonly close: string;
}

interface Paragraph extends Lines {
  readonly kind: 'paragraph';
}

interface ListItem extends Lines {
  /** As typed, in a numbered list. */
  readonly number?: number;
}

interface List {
  readonly kind: 'list';
  readonly numbered: boolean;
  readonly items: readonly ListItem[];
}

export type Block = Paragraph | List;

/** A block as it grows. */
interface Draft {
  readonly open: string;
  readonly children: Inline[];
  close: string;
  readonly number?: number;
}

type DraftBlock =
  | { readonly kind: 'paragraph'; readonly lines: Draft }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: Draft[] };

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;

/** The sign or the number before an item of a list; an item holds something. */
const ITEM = /^[ \t]*(?:[-*+•]|(\d{1,9})[.)])[ \t]+(?=\S)/;

function asBlock(draft: DraftBlock): Block {
  if (draft.kind === 'list') return draft;
  return { kind: 'paragraph', ...draft.lines };
}

class NoteReader {
  readonly #blocks: DraftBlock[] = [];
  /** What the next line may add to; undefined behind a blank line. */
  #last: Draft | undefined;
  /** Blank lines before the first block. */
  #blank = '';

  read(line: string, end: string): void {
    const item = ITEM.exec(line);
    if (line.trim() === '') this.#leaveBlank(line + end);
    else if (item) this.#addItem(line, end, item);
    else this.#addLine(line, end);
  }

  blocks(): Block[] {
    return this.#blocks.map(asBlock);
  }

  #leaveBlank(typed: string): void {
    const block = this.#blocks.at(-1);
    const before = block?.kind === 'list' ? block.items.at(-1) : block?.lines;
    if (before) before.close += typed;
    else this.#blank += typed;
    this.#last = undefined;
  }

  #addItem(line: string, end: string, [sign, digits]: RegExpExecArray): void {
    const numbered = digits !== undefined;
    const item: Draft = {
      open: this.#blank + sign,
      children: inlinesOf(line.slice(sign.length)),
      close: end,
      ...(numbered && { number: Number(digits) }),
    };
    const list = this.#blocks.at(-1);
    if (this.#last && list?.kind === 'list' && list.numbered === numbered) list.items.push(item);
    else this.#blocks.push({ kind: 'list', numbered, items: [item] });
    this.#begin(item);
  }

  /** A line goes on with what is before it; with an item of a list only when it is set in. */
  #addLine(line: string, end: string): void {
    const isInList = this.#blocks.at(-1)?.kind === 'list';
    if (this.#last && (!isInList || /^[ \t]/.test(line))) {
      this.#last.children.push({ kind: 'break', text: this.#last.close });
      for (const inline of inlinesOf(line)) this.#last.children.push(inline);
      this.#last.close = end;
      return;
    }
    const lines: Draft = { open: this.#blank, children: inlinesOf(line), close: end };
    this.#blocks.push({ kind: 'paragraph', lines });
    this.#begin(lines);
  }

  #begin(draft: Draft): void {
    this.#last = draft;
    this.#blank = '';
  }
}

/** The blocks of a note, in time linear in its length. Marks work within a line. */
export function parseNote(text: string): Block[] {
  const reader = new NoteReader();
  for (const [all, line = '', end = ''] of text.matchAll(LINE)) {
    if (all !== '') reader.read(line, end);
  }
  return reader.blocks();
}

function linesOf(block: Block): readonly Lines[] {
  return block.kind === 'list' ? block.items : [block];
}

/** All that is in a run of inlines, marks and their contents one after the other. */
function* walk(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walk(inline.children);
  }
}

function typedInline(inline: Inline): string {
  if (!('children' in inline)) return inline.text;
  return inline.open + inline.children.map(typedInline).join('') + inline.close;
}

/** What was typed. */
export function typedText(blocks: readonly Block[]): string {
  return blocks
    .flatMap(linesOf)
    .map(({ open, children, close }) => open + children.map(typedInline).join('') + close)
    .join('');
}

/** The tags that a note names, as names are kept, each once. */
export function noteTags(text: string): string[] {
  const tags = new Map<string, string>();
  for (const { children } of parseNote(text).flatMap(linesOf)) {
    for (const inline of walk(children)) {
      const name = inline.kind === 'tag' ? cleanTagName(inline.name) : '';
      if (name !== '' && !tags.has(tagKey(name))) tags.set(tagKey(name), name);
    }
  }
  return [...tags.values()];
}

/** What is read of a note, without its marks: every paragraph and item a line, or several. */
export function notePlain(text: string): string {
  const shown = ({ children }: Lines): string =>
    [...walk(children)].map((inline) => ('text' in inline ? inline.text : '')).join('');
  return parseNote(text).flatMap(linesOf).map(shown).join('\n');
}
