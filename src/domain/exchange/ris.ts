/**
 * RIS, as Reference Manager's specification of 2011 and its readers have it (Zotero, EndNote, Mendeley,
 * bibutils): a tag of two signs, two blanks, a hyphen, a blank; lines end with CR LF.
 *
 * `@citation-js/plugin-ris` reads it well, but breaks lines after 70 signs inside words, which readers
 * join with a blank, and writes the line breaks of a note as they are, so that a line of a note that
 * looks like a tag is one.
 */
import type { Bundle, Include } from '#domain/exchange/bundle';
import { references, type Reference } from '#domain/exchange/reference';

type Field = readonly [tag: string, value: string];

/**
 * The lines of a note follow its tag; one that would pass for a tag goes on in the line before. No blank
 * comes twice: citation-js cuts a value where two stand before a hyphen.
 */
function value(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\n ?(?=[A-Z][A-Z0-9] ?-)/g, ' ')
    .replaceAll('\n', '\r\n');
}

function dateFields([year, ...rest]: readonly number[]): Field[] {
  if (year === undefined) return [];
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  const whole = `${String(year).padStart(4, '0')}/${month}/${day}/`;
  const known = month !== '' && day !== '' ? whole.slice(0, -1) : whole;
  return [
    ['PY', String(year).padStart(4, '0')],
    ...(month === '' ? [] : ([['DA', known]] satisfies Field[])),
  ];
}

function entry({ key, title, authors, date, url, doi, tags, abstract, notes }: Reference): string {
  const fields: Field[] = [
    // A venue is never known, so it is of no kind that has one.
    ['TY', 'GEN'],
    ['ID', key],
    // Also tells citation-js that this is no RIS of before 2011, in which `AB` are notes.
    ['DP', 'Carrel'],
    ['TI', title],
    ...authors.map((name): Field => ['AU', name]),
    ...dateFields(date),
    ...(url === undefined ? [] : ([['UR', url]] satisfies Field[])),
    ...(doi === '' ? [] : ([['DO', doi]] satisfies Field[])),
    ...tags.map((tag): Field => ['KW', tag]),
    ...(abstract === '' ? [] : ([['AB', abstract]] satisfies Field[])),
    // In one: Zotero makes a note of each, and citation-js loses lines of the second.
    ['N1', notes.join('\n')],
    ['ER', ''],
  ];
  return fields.map(([tag, text]) => `${tag}  - ${value(text)}\r\n`).join('');
}

/** One `KW` a tag; in `N1` what is known of the paper, the notes on it, and its highlights. */
export function ris(bundle: Bundle, include: Include): string {
  return references(bundle, include).map(entry).join('\r\n');
}
