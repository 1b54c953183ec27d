/**
 * BibTeX (O. Patashnik, "BibTeXing", 1988), in UTF-8 as biber, JabRef and Zotero read it.
 *
 * `@citation-js/plugin-bibtex` reads it well, but does not write it as needed: it drops signs that it has
 * no TeX for (Chinese, Arabic, emoji), keywords and abstracts, writes `month = {may 16}`, names every
 * entry anew by its first author, and leaves a title in single braces, so that styles change its case.
 */
import type { Bundle, Include } from '#domain/exchange/bundle';
import { references, type Reference } from '#domain/exchange/reference';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Stands for `{}` until braces are written; no text that leaves holds it. */
const JOINER = '\u0000';

/** TeX would join them to one sign. */
const LIGATURES = /(?<=-)-|(?<=')'|(?<=[`?!])`|(?<=,),|(?<=<)<|(?<=>)>/g;

/** Whether every brace has its other: BibTeX counts them, also those behind a backslash. */
function isPaired(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    open += sign === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Plain text as TeX shows it. */
function texText(text: string): string {
  const braces = isPaired(text)
    ? { '{': String.raw`\{`, '}': String.raw`\}` }
    : { '{': String.raw`\textbraceleft{}`, '}': String.raw`\textbraceright{}` };
  const escapes: Readonly<Record<string, string>> = { ...ESCAPES, ...braces };
  return text
    .replaceAll(LIGATURES, JOINER + '$&')
    .replaceAll(/[\\~^{}%&$_#]/g, (sign) => escapes[sign] ?? `\\${sign}`)
    .replaceAll(JOINER, '{}');
}

/** An address stands as it is, but for signs that would end the field or hide the rest of it. */
function texAddress(url: string): string {
  return url.replaceAll(/[{}\\\s^`]/g, (sign) => encodeURIComponent(sign));
}

/** A name that is one whole goes into braces of its own; `Family, Given` stays. */
function texName(name: string): string {
  return name.includes(',') && !/\s(?:and|et)\s/i.test(name) ? texText(name) : `{${texText(name)}}`;
}

/** A comma parts keywords, unless it is in braces. */
function texKeyword(tag: string): string {
  return tag.includes(',') ? `{${texText(tag)}}` : texText(tag);
}

function entry({ key, title, authors, date, url, doi, tags, abstract, notes }: Reference): string {
  const [year, month, day] = date;
  const fields: (readonly [name: string, value: string | undefined])[] = [
    // Twice in braces: no style changes its case.
    ['title', `{{${texText(title)}}}`],
    ['author', authors.length > 0 ? `{${authors.map(texName).join(' and ')}}` : undefined],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', url === undefined ? undefined : `{${texAddress(url)}}`],
    ['doi', doi === '' ? undefined : `{${texText(doi)}}`],
    ['keywords', tags.length > 0 ? `{${tags.map(texKeyword).join(', ')}}` : undefined],
    ['abstract', abstract === '' ? undefined : `{${texText(abstract)}}`],
    // Standard styles print `note`: what a reader noted would stand in the bibliography of a paper.
    ['annote', `{${notes.map(texText).join('\n')}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value},`],
  );
  return `@misc{${key},\n${lines.join('\n')}\n}\n`;
}

/** Authors only where a file named them, no venue, no year where it is not known. */
export function bibtex(bundle: Bundle, include: Include): string {
  return references(bundle, include).map(entry).join('\n');
}
