/** Finds words that were changed a little: edit distances, counted in UTF-16 units. */

/** What is looked for: a quote with what stood around it. */
interface Sought {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** A place like the one sought; `start` and `end` are those of the quote, without its context. */
export interface Likeness {
  readonly start: number;
  readonly end: number;
  /** Signs to insert, remove or replace, in quote and context together. */
  readonly errors: number;
}

/** One column of the table: for every row the cost, and where the quote began and ended on the way. */
class Column {
  readonly #codes: Uint16Array;
  readonly #cost: Int32Array;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #quoteStart: number;
  readonly #quoteEnd: number;
  readonly #limit: number;
  /** The last row worth a look: below it all cost more than the limit. */
  #last: number;

  constructor({ prefix, exact, suffix }: Sought, limit: number) {
    const pattern = prefix + exact + suffix;
    this.#codes = Uint16Array.from({ length: pattern.length }, (_, at) => pattern.charCodeAt(at));
    this.#cost = Int32Array.from({ length: pattern.length + 1 }, (_, row) => row);
    this.#start = new Int32Array(pattern.length + 1);
    this.#end = new Int32Array(pattern.length + 1);
    this.#quoteStart = prefix.length;
    this.#quoteEnd = prefix.length + exact.length;
    this.#limit = limit;
    this.#last = Math.min(limit, pattern.length);
  }

  /** Takes the sign `code` at `at` of the text; answers the place that ends behind it, if any does. */
  take(code: number, at: number): Likeness | undefined {
    const [codes, cost, start, end] = [this.#codes, this.#cost, this.#start, this.#end];
    const [quoteStart, quoteEnd, rows] = [this.#quoteStart, this.#quoteEnd, codes.length];
    const until = Math.min(rows, this.#last + 1);
    if (until > this.#last) cost[until] = this.#limit + 1;
    // Of the row above: its values one column ago.
    let oldCost = 0;
    let oldStart = 0;
    let oldEnd = 0;
    for (let row = 1; row <= until; row += 1) {
      const hereCost = cost[row] ?? 0;
      const hereStart = start[row] ?? 0;
      const hereEnd = end[row] ?? 0;
      const across = oldCost + (codes[row - 1] === code ? 0 : 1);
      const down = (cost[row - 1] ?? 0) + 1;
      if (across <= hereCost + 1 && across <= down) {
        cost[row] = across;
        start[row] = row - 1 === quoteStart ? at : oldStart;
        end[row] = row === quoteEnd ? at + 1 : oldEnd;
      } else if (down < hereCost + 1) {
        cost[row] = down;
        start[row] = row - 1 === quoteStart ? at + 1 : (start[row - 1] ?? 0);
        end[row] = row === quoteEnd ? at + 1 : (end[row - 1] ?? 0);
      } else cost[row] = hereCost + 1;
      oldCost = hereCost;
      oldStart = hereStart;
      oldEnd = hereEnd;
    }
    this.#last = until;
    while ((cost[this.#last] ?? 0) > this.#limit) this.#last -= 1;
    if (this.#last < rows) return undefined;
    return { start: start[rows] ?? 0, end: end[rows] ?? 0, errors: cost[rows] ?? 0 };
  }
}

/**
 * Where `text` holds what is sought with at most `limit` errors: the best place first, and a second one
 * that does not overlap it, if there is any.
 *
 * The table of P. H. Sellers, "The theory and computation of evolutionary distances: pattern
 * recognition", Journal of Algorithms 1 (1980), of which E. Ukkonen's cut-off ("Finding approximate
 * patterns in strings", Journal of Algorithms 6 (1985)) leaves out the rows above the limit: on plain
 * text the time grows with `limit` × the length of the text.
 */
export function mostAlike(sought: Sought, text: string, limit: number): Likeness[] {
  const column = new Column(sought, limit);
  const found: Likeness[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const place = column.take(text.charCodeAt(at), at);
    if (place) found.push(place);
  }
  const best = leastErrors(found);
  if (!best) return [];
  const second = leastErrors(
    found.filter(({ start, end }) => end <= best.start || start >= best.end),
  );
  return second ? [best, second] : [best];
}

function leastErrors(places: readonly Likeness[]): Likeness | undefined {
  let best: Likeness | undefined;
  for (const place of places) if (!best || place.errors < best.errors) best = place;
  return best;
}

/** For every start of `text`, from the empty one on: the errors by which `pattern` differs from it. */
export function errorsByLength(pattern: string, text: string): Int32Array {
  const row = Int32Array.from({ length: text.length + 1 }, (_, length) => length);
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at);
    let across = row[0] ?? 0;
    row[0] = at + 1;
    for (let length = 1; length <= text.length; length += 1) {
      const above = row[length] ?? 0;
      const replaced = across + (text.charCodeAt(length - 1) === code ? 0 : 1);
      row[length] = Math.min(replaced, above + 1, (row[length - 1] ?? 0) + 1);
      across = above;
    }
  }
  return row;
}
