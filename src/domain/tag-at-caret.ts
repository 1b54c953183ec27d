/** A `#tag` of a note while it is typed. */
import { noteTags } from '#domain/light-markdown';
import { tagKey } from '#domain/tag-name';
import type { TextRange } from '#domain/text-range';

/** As notes are read, a tag stands at the start of a line or behind a blank. */
const BEFORE_CARET = /(?:^|\s)#([\p{L}\p{M}\p{N}_-]*)$/u;
const AFTER_CARET = /^[\p{L}\p{M}\p{N}_-]*/u;

/** The name that is being typed at the caret, without its sign; undefined where none is. */
export function tagAtCaret(text: string, caret: number): TextRange | undefined {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const typed = BEFORE_CARET.exec(text.slice(lineStart, caret))?.[1];
  if (typed === undefined) return undefined;
  const [after = ''] = AFTER_CARET.exec(text.slice(caret)) ?? [];
  return { start: caret - typed.length, end: caret + after.length };
}

/** Whether `#` and this name are that tag: a name of several words is not. */
export function isTypeable(name: string): boolean {
  const [read, ...more] = noteTags(`#${name}`);
  return read !== undefined && more.length === 0 && tagKey(read) === tagKey(name);
}
