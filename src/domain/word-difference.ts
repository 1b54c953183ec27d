/** What differs between two texts, word by word, so that a person can read it. */

export interface TextPiece {
  /** In both texts, only in the former, or only in the latter. */
  readonly kind: 'same' | 'gone' | 'came';
  /** With the blanks before its words. */
  readonly text: string;
}

/** A word, or a sign of its own, with the blanks before it. */
const TOKEN = /\s*(?:[\p{L}\p{N}]+(?:[-‐’'.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}])/gu;

/** So many pairs of words are compared; texts that differ in more are taken to differ in all of it. */
const MOST_PAIRS = 4_000_000;

/** Fewer words in common between two differences than this are no island worth stopping at. */
const SMALLEST_ISLAND = 3;

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function isEqual(one: string | undefined, other: string | undefined): boolean {
  return one?.trimStart() === other?.trimStart();
}

/** The one with more blanks before it: what stands before a word may be gone in the other text. */
function spaced(one: string, other: string): string {
  return one.length > other.length ? one : other;
}

/** How many words two texts have in common from either place on: row by row, for `at * width + at`. */
function commonLengths(former: readonly string[], latter: readonly string[]): Uint16Array {
  const width = latter.length + 1;
  const lengths = new Uint16Array((former.length + 1) * width);
  for (let one = former.length - 1; one >= 0; one -= 1) {
    for (let other = latter.length - 1; other >= 0; other -= 1) {
      const here = one * width + other;
      lengths[here] = isEqual(former[one], latter[other])
        ? (lengths[here + width + 1] ?? 0) + 1
        : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}

interface Step {
  readonly kind: TextPiece['kind'];
  readonly token: string;
}

function wholly(former: readonly string[], latter: readonly string[]): Step[] {
  return [
    ...former.map((token): Step => ({ kind: 'gone', token })),
    ...latter.map((token): Step => ({ kind: 'came', token })),
  ];
}

/**
 * Along a longest common subsequence, by the table of R. Wagner and M. Fischer, "The string-to-string
 * correction problem", Journal of the ACM 21 (1974).
 */
function stepsBetween(former: readonly string[], latter: readonly string[]): Step[] {
  if ((former.length + 1) * (latter.length + 1) > MOST_PAIRS) return wholly(former, latter);
  const lengths = commonLengths(former, latter);
  const width = latter.length + 1;
  const steps: Step[] = [];
  let [one, other] = [0, 0];
  while (one < former.length && other < latter.length) {
    const [gone = '', came = ''] = [former[one], latter[other]];
    const here = one * width + other;
    if (isEqual(gone, came)) {
      steps.push({ kind: 'same', token: spaced(gone, came) });
      one += 1;
      other += 1;
    } else if ((lengths[here + width] ?? 0) >= (lengths[here + 1] ?? 0)) {
      steps.push({ kind: 'gone', token: gone });
      one += 1;
    } else {
      steps.push({ kind: 'came', token: came });
      other += 1;
    }
  }
  return [...steps, ...wholly(former.slice(one), latter.slice(other))];
}

/** How many steps of one kind stand at the beginning of `steps` from `from` on. */
function runFrom(steps: readonly Step[], from: number): number {
  const isSame = steps[from]?.kind === 'same';
  let until = from;
  while (until < steps.length && (steps[until]?.kind === 'same') === isSame) until += 1;
  return until - from;
}

/** Steps with what two differences have hardly anything between become one. */
function withoutIslands(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (let from = 0; from < steps.length;) {
    const length = runFrom(steps, from);
    const run = steps.slice(from, from + length);
    const isIsland =
      run[0]?.kind === 'same' &&
      length < SMALLEST_ISLAND &&
      from > 0 &&
      from + length < steps.length;
    if (isIsland) joined.push(...wholly(tokens(run), tokens(run)));
    else joined.push(...run);
    from += length;
  }
  return joined;
}

function tokens(steps: readonly Step[]): string[] {
  return steps.map(({ token }) => token);
}

/** Within a difference what is gone goes first. */
function piecesOf(steps: readonly Step[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  const push = (kind: TextPiece['kind'], of: readonly Step[]): void => {
    const text = tokens(of.filter((step) => step.kind === kind)).join('');
    if (text !== '') pieces.push({ kind, text });
  };
  for (let from = 0; from < steps.length;) {
    const length = runFrom(steps, from);
    const run = steps.slice(from, from + length);
    for (const kind of ['same', 'gone', 'came'] as const) push(kind, run);
    from += length;
  }
  return pieces;
}

/**
 * Reads two texts word by word. The pieces that are not `came` are the words of the former text in their
 * order, and those that are not `gone` the words of the latter; blanks at the ends are left out. One or
 * two words that stand between two differences are shown as replaced, which is easier to read.
 */
export function wordDifference(former: string, latter: string): TextPiece[] {
  const [ones, others] = [tokensOf(former), tokensOf(latter)];
  let start = 0;
  while (start < ones.length && isEqual(ones[start], others[start])) start += 1;
  let end = 0;
  const most = Math.min(ones.length, others.length) - start;
  while (end < most && isEqual(ones.at(-1 - end), others.at(-1 - end))) end += 1;
  const same = (former: readonly string[], latter: readonly string[]): Step[] =>
    former.map((token, at) => ({ kind: 'same', token: spaced(token, latter[at] ?? '') }));
  const [lastOne, lastOther] = [ones.length - end, others.length - end];
  const steps = [
    ...same(ones.slice(0, start), others.slice(0, start)),
    ...stepsBetween(ones.slice(start, lastOne), others.slice(start, lastOther)),
    ...same(ones.slice(lastOne), others.slice(lastOther)),
  ];
  return piecesOf(withoutIslands(steps));
}

/** So many signs of what is the same stand around each difference, to the next word. */
const CONTEXT = 120;

function beginning(text: string): string {
  return `${text.slice(0, CONTEXT).replace(/\S+$/u, '')}…`;
}

function ending(text: string): string {
  return text.slice(-CONTEXT).replace(/^\S+\s*/u, '');
}

/** The same with long stretches that both texts have cut short, as between a few changed words. */
export function inContext(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.map(({ kind, text }, at) => {
    if (kind !== 'same' || text.length <= 3 * CONTEXT) return { kind, text };
    if (at === 0) return { kind, text: `… ${ending(text)}` };
    if (at === pieces.length - 1) return { kind, text: beginning(text) };
    return { kind, text: `${beginning(text)} ${ending(text)}` };
  });
}
