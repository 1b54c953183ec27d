/** Papers that the reader brought in, as papers of the library. */
import type { Link } from '#domain/corpus';
import { summarise, type LibrarySummary } from '#domain/library-summary';
import { classifyLink } from '#domain/links';
import { OWN_SOURCE, ownSource } from '#domain/own-source';
import type { OwnPaper } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';

/**
 * What stands for the name of a file in a paper that no file brought: an update left it out, and it was
 * kept because the reader had marked it. No file has a slash in its name.
 */
export const KEPT_FROM = 'left/corpus';

/** The address at which a DOI leads to its paper. */
function resolverOf(doi: string): Link {
  return { url: `https://doi.org/${encodeURI(doi)}`, kind: 'paper' };
}

function linksOf({ doi, url }: OwnPaper): Link[] {
  const given: Link[] = url === '' ? [] : [{ url, kind: classifyLink(url) }];
  const isSaid = doi === '' || url.toLowerCase().endsWith(doi.toLowerCase());
  return isSaid ? given : [resolverOf(doi), ...given];
}

/** A paper of the reader's own like the rest; what is not known of it is left out, as with those. */
export function ownPaper(record: OwnPaper, ordinal: number): StoredPaper {
  const { id, title, abstract, publishedOn, doi, from } = record;
  const authors = record.authors.split('\n').filter((name) => name !== '');
  return {
    id,
    ordinal,
    title,
    abstract,
    ...(publishedOn !== null && { publishedOn }),
    ...(authors.length > 0 && { authorCount: authors.length }),
    links: linksOf(record),
    listings: [{ source: OWN_SOURCE, line: 0, position: 0 }],
    own: { authors, doi, from },
  };
}

function sumOfYears(some: LibrarySummary['years'], others: LibrarySummary['years']) {
  const years = new Map(some.map(({ year, papers }) => [year, papers]));
  for (const { year, papers } of others) years.set(year, (years.get(year) ?? 0) + papers);
  return Array.from(years, ([year, papers]) => ({ year, papers })).toSorted(
    (a, b) => a.year - b.year,
  );
}

/** The counts of a corpus with those of the reader's own papers; listings stay those of saved pages. */
export function withOwnPapers(corpus: LibrarySummary, own: readonly StoredPaper[]): LibrarySummary {
  if (own.length === 0) return corpus;
  const { papers, dated, authorsKnown, years, has } = summarise(own, []);
  return {
    ...corpus,
    papers: corpus.papers + papers,
    dated: corpus.dated + dated,
    authorsKnown: corpus.authorsKnown + authorsKnown,
    years: sumOfYears(corpus.years, years),
    has: {
      code: corpus.has.code + has.code,
      dataset: corpus.has.dataset + has.dataset,
      model: corpus.has.model + has.model,
    },
    sources: [...corpus.sources, { ...ownSource(), listings: papers, papers }],
  };
}
