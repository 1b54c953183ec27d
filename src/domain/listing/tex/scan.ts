import { findLinks } from '#domain/links';

/** A text being written out, with what one pass over it found beforehand. */
export interface TexText {
  readonly text: string;
  /** For each opening brace the place of its closing one, -1 where it has none. */
  readonly closing: Int32Array;
  /** Where addresses begin, in order, and where each ends: nothing in them is TeX. */
  readonly linkStarts: readonly number[];
  readonly linkEnds: readonly number[];
}

/** Looks a text over once, so that writing it out stays linear however deep its braces go. */
export function scanTex(text: string): TexText {
  const links = findLinks(text);
  return {
    text,
    closing: matchBraces(text),
    linkStarts: links.map((link) => link.start),
    linkEnds: links.map((link) => link.end),
  };
}

function matchBraces(text: string): Int32Array {
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === '\\') i += 1;
    else if (sign === '{') open.push(i);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) closing[start] = i;
    }
  }
  return closing;
}

/** Index of the first link that starts at or after a place. */
export function nextLink(scan: TexText, place: number): number {
  let low = 0;
  let high = scan.linkStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.linkStarts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
