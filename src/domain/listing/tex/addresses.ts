import { findLinks, linkIdentity } from '#domain/links';
import type { FoundLink } from '#domain/links';

/** In an address TeX escapes signs that mean something to it, and writes its tilde in several ways. */
const TILDE = /\/(?:\$\\sim\$|\{?\\textasciitilde(?:\{\})? ?\}?|\\~(?:\{\})?)/g;
const RUN = /(?:https?:\/\/|www\.|git(?:hub|lab)\.com\/|huggingface\.co\/)[^\s{}]*/gi;
const ESCAPE = /\\([_%#&~-])/g;

/** What may stand between an address and its repetition: `A{A}`, `A}{A`, `A](A)`. */
const BETWEEN = /^[\]})]?[[{(]$/;
const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
]);

const LONGEST_ASIDE = 200;

/**
 * Makes the addresses in a TeX text plain: escapes undone, twins (`…MMXU{https://…MMXU}`) removed,
 * and what would run into an address once the braces are gone set apart from it (`…REFL{here}`
 * becomes `…REFL (here)`). Linear; never throws.
 */
export function plainAddresses(text: string): string {
  const unescaped = text.includes('\\')
    ? text.replace(TILDE, '/~').replace(RUN, (run) => run.replace(ESCAPE, '$1'))
    : text;
  const links = findLinks(unescaped);
  return links.length === 0 ? unescaped : setApart(removeTwins(unescaped, links));
}

function removeTwins(text: string, links: readonly FoundLink[]): string {
  const pieces: string[] = [];
  let from = 0;
  let kept: FoundLink | undefined;
  for (const link of links) {
    const between = kept === undefined ? '' : text.slice(Math.max(from, kept.end), link.start);
    const twin = kept !== undefined && linkIdentity(kept.url) === linkIdentity(link.url);
    if (kept === undefined || !twin || !BETWEEN.test(between)) {
      kept = link;
      continue;
    }
    const bracketed = from < kept.start && between.startsWith(']') && text[kept.start - 1] === '[';
    pieces.push(text.slice(from, bracketed ? kept.start - 1 : kept.end));
    if (bracketed) pieces.push(text.slice(kept.start, kept.end));
    const closes = text[link.end] === OPPOSITE.get(between.at(-1) ?? '');
    from = link.end + (closes ? 1 : 0);
  }
  return pieces.join('') + text.slice(from);
}

function setApart(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const link of findLinks(text)) {
    if (link.end < from) continue;
    const sign = text[link.end];
    const aside = sign === '{' ? text.slice(link.end + 1, link.end + LONGEST_ASIDE) : '';
    const close = aside.indexOf('}');
    if (close > 0) {
      pieces.push(text.slice(from, link.end), ' (', aside.slice(0, close), ')');
      from = link.end + close + 2;
    } else if (sign === '{' || sign === '}' || sign === '\\' || sign === '$') {
      let next = link.end;
      while (text[next] === '{' || text[next] === '}') next += 1;
      const runsOn = /[\w/\-~%\\$]/.test(text[next] ?? '');
      pieces.push(text.slice(from, next), runsOn ? ' ' : '');
      from = next;
    }
  }
  return pieces.join('') + text.slice(from);
}
