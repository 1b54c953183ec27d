import { MOST_NAMED, type PaperSet } from '#domain/datasheet';

/** Papers by their ids, each once. */
export function paperSet(ids: Iterable<string>): PaperSet {
  const all = [...new Set(ids)].toSorted();
  return { papers: all.length, ids: all.slice(0, MOST_NAMED) };
}
