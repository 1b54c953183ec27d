/**
 * The marks in a line of a note. It is read once from left to right: of each mark no more than one is
 * open at a time, so there are never more than five levels, and what is inside a mark that turns out to
 * be none moves down a level at most five times. So the time taken grows as the line does.
 */
import { findLinks, type FoundLink } from '#domain/links';
import { safeHref } from '#domain/safe-href';

/** `open` and `close` are typed around the children, but not shown. */
interface Marked {
  readonly open: string;
  readonly children: readonly Inline[];
  readonly close: string;
}

export type Inline =
  /** A break is a line break as typed. */
  | { readonly kind: 'text' | 'break'; readonly text: string }
  /** The text begins with the sign, the name does not. */
  | { readonly kind: 'tag'; readonly text: string; readonly name: string }
  | (Marked & { readonly kind: 'bold' | 'italic' })
  | (Marked & { readonly kind: 'link'; readonly href: string });

/** A mark that may yet be closed; `[` is that of a link. */
interface Frame {
  readonly open: string;
  /** Where in the line its children begin. */
  readonly from: number;
  readonly children: Inline[];
}

const SPECIAL = /[*_[\]#]/g;
const TAG = /#([\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])/uy;
/** Where a link leads: no brackets, so that no part of a line is read for two links. */
const LEADS_TO = /\]\(([^\s[\]]*)/y;
/** Letters and digits of scripts that part words with blanks: where they touch a mark it is none. */
const IN_WORD =
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}]/u;
/** As many stars at once are bold and italic; more are a line drawn. */
const MOST_SIGNS = 3;

function isBlank(sign: string): boolean {
  return sign.trim() === '';
}

/** The sign that begins at `at`; '' past the end. */
function signAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function signBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}

function add(children: Inline[], inline: Inline): void {
  const last = children.at(-1);
  if (inline.kind !== 'text' || last?.kind !== 'text') children.push(inline);
  else children[children.length - 1] = { kind: 'text', text: last.text + inline.text };
}

function addText(children: Inline[], text: string): void {
  if (text !== '') add(children, { kind: 'text', text });
}

/** How much of `run` the closing parenthesis ends; -1 without one. */
function addressEnd(run: string): number {
  let depth = 0;
  for (let at = 0; at < run.length; at += 1) {
    if (run[at] === '(') depth += 1;
    else if (run[at] === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return -1;
}

/** What may stand inside a link: no other link, and no tag. */
function insideLink(inlines: readonly Inline[]): Inline[] {
  const plain: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'tag') addText(plain, inline.text);
    else if (!('children' in inline)) add(plain, inline);
    else if (inline.kind !== 'link')
      plain.push({ ...inline, children: insideLink(inline.children) });
    else for (const inner of inline.children) add(plain, inner);
  }
  return plain;
}

class LineReader {
  readonly #line: string;
  readonly #links: readonly FoundLink[];
  readonly #root: Inline[] = [];
  /** Each mark once at most, the innermost last. */
  readonly #frames: Frame[] = [];
  #at = 0;
  #nextLink = 0;
  #nextSpecial = -1;

  constructor(line: string) {
    this.#line = line;
    this.#links = findLinks(line);
  }

  read(): Inline[] {
    while (this.#at < this.#line.length) {
      const link = this.#link();
      const special = this.#special();
      const until = Math.min(special, link?.start ?? special);
      this.#text(until);
      if (link && link.start === until) this.#bareLink(link);
      else if (until < this.#line.length) this.#mark(this.#line.charAt(until));
    }
    while (this.#frames.length > 0) this.#dissolve(this.#frames.length - 1);
    return this.#root;
  }

  /** The next bare address that was not passed over. */
  #link(): FoundLink | undefined {
    while ((this.#links[this.#nextLink]?.start ?? Infinity) < this.#at) this.#nextLink += 1;
    return this.#links[this.#nextLink];
  }

  /** The next sign that may be a mark, or the end. */
  #special(): number {
    if (this.#nextSpecial < this.#at) {
      SPECIAL.lastIndex = this.#at;
      this.#nextSpecial = SPECIAL.exec(this.#line)?.index ?? this.#line.length;
    }
    return this.#nextSpecial;
  }

  get #children(): Inline[] {
    return this.#frames.at(-1)?.children ?? this.#root;
  }

  /** Takes what stands before `until` as text. */
  #text(until: number): void {
    addText(this.#children, this.#line.slice(this.#at, until));
    this.#at = until;
  }

  #bareLink({ start, end, url }: FoundLink): void {
    const children: Inline[] = [{ kind: 'text', text: this.#line.slice(start, end) }];
    this.#children.push({ kind: 'link', href: url, open: '', children, close: '' });
    this.#at = end;
  }

  #mark(sign: string): void {
    if (sign === '[') this.#open('[');
    else if (sign === ']') this.#closeLink();
    else if (sign === '#') this.#tag();
    else this.#signs(sign);
  }

  #tag(): void {
    TAG.lastIndex = this.#at;
    const isFirst = isBlank(signBefore(this.#line, this.#at));
    const [text = '', name = ''] = (isFirst && TAG.exec(this.#line)) || [];
    if (!/\p{L}/u.test(name)) return this.#text(this.#at + Math.max(1, text.length));
    this.#children.push({ kind: 'tag', text, name });
    this.#at += text.length;
  }

  /** Stars or underscores: they close what they can, or open, or stay what they are. */
  #signs(sign: string): void {
    let end = this.#at + 1;
    while (this.#line.charAt(end) === sign) end += 1;
    const count = end - this.#at;
    const before = signBefore(this.#line, this.#at);
    const after = signAt(this.#line, end);
    if (count > MOST_SIGNS) return this.#text(end);
    const left = isBlank(before) || IN_WORD.test(after) ? count : this.#close(sign, count);
    if (left === count && !isBlank(after) && !IN_WORD.test(before)) {
      if (count !== 1) this.#open(sign.repeat(2));
      if (count !== 2) this.#open(sign);
    } else this.#text(this.#at + left);
  }

  /** Closes with `count` signs what they can, the innermost first; returns how many are left. */
  #close(sign: string, count: number): number {
    let left = count;
    for (;;) {
      const place = this.#frames.findLastIndex(
        ({ open }) =>
          open.startsWith(sign) &&
          (count === MOST_SIGNS ? open.length <= left : open.length === left),
      );
      const open = this.#frames[place]?.open;
      if (open === undefined) return left;
      const children = this.#take(place);
      const kind = open.length === 2 ? 'bold' : 'italic';
      this.#children.push({ kind, open, children, close: open });
      this.#at += open.length;
      left -= open.length;
    }
  }

  #closeLink(): void {
    const place = this.#frames.findLastIndex(({ open }) => open === '[');
    const frame = this.#frames[place];
    LEADS_TO.lastIndex = this.#at;
    const run = (frame && LEADS_TO.exec(this.#line)?.[1]) ?? '';
    const address = run.slice(0, Math.max(0, addressEnd(run)));
    const href = safeHref(address);
    if (frame && href !== undefined && !isBlank(this.#line.slice(frame.from, this.#at))) {
      const children = insideLink(this.#take(place));
      const close = `](${address})`;
      this.#children.push({ kind: 'link', href, open: '[', children, close });
      this.#at += close.length;
      return;
    }
    if (frame) this.#dissolve(place);
    this.#text(this.#at + 1);
  }

  /** Of two beginnings of the same mark the later counts. */
  #open(open: string): void {
    const place = this.#frames.findIndex((frame) => frame.open === open);
    if (place !== -1) this.#dissolve(place);
    this.#at += open.length;
    this.#frames.push({ open, from: this.#at, children: [] });
  }

  /** Removes a frame, and the children of those inside it go to it. */
  #take(place: number): Inline[] {
    while (this.#frames.length > place + 1) this.#dissolve(this.#frames.length - 1);
    return this.#frames.pop()?.children ?? [];
  }

  /** Makes plain text of a mark that is none. */
  #dissolve(place: number): void {
    const [frame] = this.#frames.splice(place, 1);
    const outer = this.#frames[place - 1]?.children ?? this.#root;
    addText(outer, frame?.open ?? '');
    for (const child of frame?.children ?? []) add(outer, child);
  }
}

export function inlinesOf(line: string): Inline[] {
  return new LineReader(line).read();
}
