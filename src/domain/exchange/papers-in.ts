/** What a reader of another program's files hands on. */
import type { RawPaper } from '#domain/exchange/clean-in';
import type { Incoming } from '#domain/exchange/incoming';

export type PapersIn = Pick<Incoming, 'papers' | 'highlights' | 'passedOver'>;

/** Papers of annotations, each once, with what is said of the whole of it. */
export interface PapersByKey {
  /** The place of a paper; a new one is taken up. */
  readonly place: (key: string, paper: RawPaper) => number;
  readonly add: (
    place: number,
    said: { readonly note: string; readonly tags: readonly string[] },
  ) => void;
  readonly all: () => RawPaper[];
}

interface Gathered {
  readonly paper: RawPaper;
  readonly notes: string[];
  readonly tags: string[];
}

export function papersByKey(): PapersByKey {
  const places = new Map<string, number>();
  const papers: Gathered[] = [];
  return {
    place: (key, paper) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, papers.length);
      return papers.push({ paper, notes: [], tags: [] }) - 1;
    },
    add: (place, { note, tags }) => {
      const paper = papers[place];
      if (note !== '') paper?.notes.push(note);
      paper?.tags.push(...tags);
    },
    all: () =>
      papers.map(({ paper, notes, tags }) => ({ ...paper, note: notes.join('\n\n'), tags })),
  };
}
