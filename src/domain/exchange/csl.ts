/** CSL-JSON (schema of CSL 1.0.2, csl-data.json), for pandoc, citeproc and Zotero. */
import type { Bundle, Include } from '#domain/exchange/bundle';
import { references, type Reference } from '#domain/exchange/reference';

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

function nameOf(name: string): CslName {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return more.length > 0 || family === '' || given === '' ? { literal: name } : { family, given };
}

function item({ key, title, authors, date, url, doi, tags, abstract, notes }: Reference): object {
  return {
    id: key,
    // Of no kind that has a venue: none is known.
    type: 'document',
    title,
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    ...(url !== undefined && { URL: url }),
    ...(doi !== '' && { DOI: doi }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(abstract !== '' && { abstract }),
    note: notes.join('\n\n'),
    // A keyword is one text, in which a tag with a comma would be two.
    ...(tags.length > 0 && { custom: { tags } }),
  };
}

/** An item a paper; years only where they are known. */
export function csl(bundle: Bundle, include: Include): string {
  return `${JSON.stringify(references(bundle, include).map(item), undefined, 2)}\n`;
}
