/** The text of an abstract as the runs that it is drawn from: links, highlights and passing marks. */
import type { LinkKind } from '#domain/corpus';
import { runsOf } from '#domain/highlight-runs';
import { findLinks, type FoundLink } from '#domain/links';
import type { Highlight } from '#domain/reader/records';
import { textHash } from '#domain/text-hash';
import type { TextRange } from '#domain/text-range';

/** A part of a link, which is whole but where a mark begins or ends inside its address. */
export interface LinkPart extends TextRange {
  readonly url: string;
  readonly kind: LinkKind;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What is drawn in one piece: the same highlights cover all of it. */
export interface TextRun extends TextRange {
  /** Highlights that cover it, oldest first: each is drawn above those before it. */
  readonly ids: readonly string[];
  /** Those of which this is the first run. */
  readonly begins: readonly string[];
  /** Those of which this is the last run. */
  readonly ends: readonly string[];
  /** The reader's sentence cursor stands on it. */
  readonly isAtCursor: boolean;
  /** It is part of the words that the paper was opened for. */
  readonly isSought: boolean;
  readonly links: readonly LinkPart[];
}

/** A highlight where it is to be drawn. */
export type Drawn = Pick<Highlight, 'id' | 'start' | 'end' | 'createdAt'>;

interface PassingMarks {
  /** The sentence that the cursor is on. */
  readonly cursor?: TextRange | undefined;
  readonly sought?: readonly TextRange[] | undefined;
}

/** Ids that no highlight has; their order is below that of all highlights. */
const CURSOR = 'cursor ';
const SOUGHT = 'sought ';

/** Those highlights whose words are known to stand where they say, in this very text. */
export function inPlace<Item extends Highlight>(text: string, highlights: readonly Item[]): Item[] {
  if (highlights.length === 0) return [];
  const hash = textHash(text);
  return highlights.filter(
    ({ anchored, start, end, textHash: of }) =>
      anchored !== 'orphan' && of === hash && start < end && end <= text.length,
  );
}

function linksIn(links: readonly FoundLink[], { start, end }: TextRange): LinkPart[] {
  return links
    .filter((link) => link.start < end && link.end > start)
    .map((link) => ({
      start: Math.max(link.start, start),
      end: Math.min(link.end, end),
      url: link.url,
      kind: link.kind,
      isFirst: link.start >= start,
      isLast: link.end <= end,
    }));
}

/** The runs of a text, which follow each other without a hole; a link that no mark cuts is in one. */
export function textRuns(
  text: string,
  highlights: readonly Drawn[],
  { cursor, sought = [] }: PassingMarks = {},
): TextRun[] {
  const own = new Set(highlights.map(({ id }) => id));
  const passing = [
    ...sought.map((range) => ({ ...range, id: SOUGHT, order: -1 })),
    ...(cursor ? [{ ...cursor, id: CURSOR, order: -1 }] : []),
  ];
  const marks = highlights.map(({ id, start, end, createdAt }) => ({
    id,
    start,
    end,
    order: createdAt,
  }));
  const links = findLinks(text);
  return runsOf(text.length, [...passing, ...marks]).map(({ start, end, ids, begins, ends }) => ({
    start,
    end,
    ids: ids.filter((id) => own.has(id)),
    begins: begins.filter((id) => own.has(id)),
    ends: ends.filter((id) => own.has(id)),
    isAtCursor: ids.includes(CURSOR),
    isSought: ids.includes(SOUGHT),
    links: linksIn(links, { start, end }),
  }));
}
