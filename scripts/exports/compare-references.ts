/** What was to leave beside what other programs read back. */
import type { Bundle, BundleEntry } from '#domain/exchange/bundle';
import type { ReadReference, ReadReferences } from './read-references.ts';

export const FIELDS = ['title', 'year', 'url', 'tags', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** How texts are compared, beyond blanks: what a format or its reader has one sign for. */
export type Leniency =
  /** Blanks only, which references fold. */
  | 'exact'
  /**
   * Quotation marks of whatever shape and number are one, as TeX has no straight ones; so are letters
   * and the same raised; unpaired braces, which BibTeX cannot hold as such, do not count.
   */
  | 'typeset'
  /** Letters and digits only, in one case: pandoc writes titles in the case of titles. */
  | 'letters';

function folded(text: string, leniency: Leniency): string {
  const once = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (leniency === 'exact') return once;
  const raised = once.replaceAll(/<\/?su[bp]>/g, '').normalize('NFKC');
  if (leniency === 'letters') return raised.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return raised.replaceAll(/[{}]/g, '').replaceAll(/['"`´‘’“”]+/g, "'");
}

function expected({ paper, tags }: BundleEntry): Omit<ReadReference, 'note'> {
  const { title, publishedOn, links } = paper;
  const url = links.find(({ kind }) => kind === 'paper') ?? links[0];
  return { title, year: publishedOn?.slice(0, 4) ?? '', url: url?.url ?? '', tags: tags.join(',') };
}

/** All that the reader wrote on a paper, in order, as one text. */
function writtenOn({ note, onList, highlights }: BundleEntry, { kinds }: Bundle): string {
  return [
    note,
    onList?.note ?? '',
    ...highlights.map((highlight) => {
      const tags = highlight.tags.map(({ name }) => name).join(', ');
      const tagged = tags === '' ? '' : `Tags: ${tags}`;
      return `“${highlight.exact}” [${kinds[highlight.kind].name}] ${highlight.note} ${tagged}`;
    }),
  ].join(' ');
}

/** Tags as one text: readers join them with or without blanks. */
function joined(tags: string): string {
  return tags.replaceAll(/\s*,\s*/g, ',');
}

function isEqual(field: Field, wanted: string, read: string, leniency: Leniency): boolean {
  if (field === 'year') return wanted === read;
  // BibTeX counts braces in addresses, too, so they leave as others write them. bibutils makes an
  // address of a DOI that stands alone.
  if (field === 'url' && wanted === '') return /^(?:https:\/\/doi\.org\/.*)?$/.test(read);
  if (field === 'url') return encodeURI(decodeURI(wanted)) === encodeURI(decodeURI(read));
  const [one, other] = [folded(wanted, leniency), folded(read, leniency)];
  if (field === 'tags') return joined(one) === joined(other);
  // What is known of the paper stands before what was written on it.
  return field === 'note' ? other.endsWith(one) : one === other;
}

export interface FieldCount {
  readonly field: Field;
  readonly equal: number;
  readonly of: number;
  /** The first that differs. */
  readonly differs: { readonly wanted: string; readonly read: string } | undefined;
}

/** @param keys of the papers of the bundle, in its order */
export function compare(
  bundle: Bundle,
  keys: readonly string[],
  read: ReadReferences,
  fields: readonly Field[],
  leniency: Leniency,
): FieldCount[] {
  const entries = bundle.items.filter((item) => item.kind === 'paper');
  return fields.map((field) => {
    const differing = entries.flatMap((entry, at) => {
      const wanted = field === 'note' ? writtenOn(entry, bundle) : expected(entry)[field];
      const found = read.get(keys[at] ?? '');
      const isFound = found !== undefined && isEqual(field, wanted, found[field], leniency);
      return isFound ? [] : [{ wanted, read: found?.[field] ?? 'no such entry' }];
    });
    const of = entries.length;
    return { field, equal: of - differing.length, of, differs: differing[0] };
  });
}
