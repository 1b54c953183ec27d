/** What an update of the papers brought. */
import type { Paper } from '#domain/corpus';

/** What of a paper a reader sees change. */
export type PaperFace = Pick<
  Paper,
  'id' | 'title' | 'abstract' | 'publishedOn' | 'yearInferred' | 'links'
>;

export interface CorpusNews {
  /** Ids. */
  readonly came: readonly string[];
  /** As they were before. */
  readonly changed: readonly PaperFace[];
  /** As they were last. */
  readonly left: readonly PaperFace[];
}

export type PapersById = ReadonlyMap<string, PaperFace>;

function faceOf({ id, title, abstract, publishedOn, yearInferred, links }: PaperFace): PaperFace {
  return {
    id,
    title,
    abstract,
    ...(publishedOn !== undefined && { publishedOn }),
    ...(yearInferred && { yearInferred }),
    links,
  };
}

function addresses({ links }: PaperFace): string {
  return links.map(({ url }) => url).join(' ');
}

/** What of a paper is another than it was. */
export function changesOf(
  before: PaperFace,
  now: PaperFace,
): Readonly<Record<'title' | 'abstract' | 'date' | 'links', boolean>> {
  return {
    title: before.title !== now.title,
    abstract: before.abstract !== now.abstract,
    date: before.publishedOn !== now.publishedOn || before.yearInferred !== now.yearInferred,
    links: addresses(before) !== addresses(now),
  };
}

function isChanged(before: PaperFace, now: PaperFace): boolean {
  return Object.values(changesOf(before, now)).includes(true);
}

export function byId(papers: Iterable<PaperFace>): PapersById {
  return new Map(Array.from(papers, (paper) => [paper.id, paper]));
}

/** What is new in the latter papers. Papers are the same by their id. */
export function compareCorpora(former: PapersById, latter: PapersById): CorpusNews {
  const before = [...former.values()];
  return {
    came: [...latter.keys()].filter((id) => !former.has(id)),
    changed: before
      .filter((paper) => {
        const now = latter.get(paper.id);
        return now !== undefined && isChanged(paper, now);
      })
      .map(faceOf),
    left: before.filter(({ id }) => !latter.has(id)).map(faceOf),
  };
}

/** Two updates as one: what the earlier brought, and after it the later. */
export function addUp(earlier: CorpusNews, later: CorpusNews, now: PapersById): CorpusNews {
  const came = new Set(earlier.came);
  const gone = byId(earlier.left);
  // As they were before either: the earlier one knows best.
  const before = byId([...later.changed, ...earlier.left, ...earlier.changed]);
  return {
    came: [...earlier.came, ...later.came].filter((id) => now.has(id) && !gone.has(id)),
    changed: [...before.values()].filter((paper) => {
      const paperNow = now.get(paper.id);
      return !came.has(paper.id) && paperNow !== undefined && isChanged(paper, paperNow);
    }),
    left: [...earlier.left, ...later.left].filter(({ id }) => !now.has(id) && !came.has(id)),
  };
}

export function isNoNews({ came, changed, left }: CorpusNews): boolean {
  return came.length + changed.length + left.length === 0;
}
