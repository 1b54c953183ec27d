/** The words of a corpus, and the abbreviations that it defines. */
import type { Paper } from '#domain/corpus';
import type { CommonAbbreviation, Datasheet } from '#domain/datasheet';
import { words } from '#domain/words';
import { definitions, keyOf } from '../../src/search/abbreviations.ts';
import { paperSet } from './paper-set.ts';

/** As many as a reader looks through. */
const MOST_COMMON = 30;

type Texts = readonly Pick<Paper, 'id' | 'title' | 'abstract'>[];

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

export function countWords(papers: Texts): Datasheet['words'] {
  const holders = new Map<string, number>();
  const lengths: number[] = [];
  let running = 0;
  for (const { title, abstract } of papers) {
    const [inTitle, inAbstract] = [words(title), words(abstract)];
    running += inTitle.length + inAbstract.length;
    lengths.push(inAbstract.length);
    for (const word of new Set([...inTitle, ...inAbstract].map(({ folded }) => folded)))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const once = [...holders.values()].filter((papersWith) => papersWith === 1).length;
  return { running, different: holders.size, once, median: median(lengths) };
}

/** A meaning of an abbreviation, under one key for all its spellings. */
interface Meaning {
  readonly short: string;
  long: string;
  readonly ids: Set<string>;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

function meaningsIn(papers: Texts): Meaning[] {
  const meanings = new Map<string, Meaning>();
  for (const { id, title, abstract } of papers) {
    for (const { short, long } of [title, abstract].flatMap(definitions)) {
      const key = `${words(short)
        .map(({ folded }) => folded)
        .join('')} ${keyOf(long)}`;
      const meaning = meanings.get(key) ?? { short, long, ids: new Set() };
      if (capitals(long) < capitals(meaning.long)) meaning.long = long;
      meaning.ids.add(id);
      meanings.set(key, meaning);
    }
  }
  return [...meanings.values()];
}

function commonest(meanings: readonly Meaning[]): CommonAbbreviation[] {
  return meanings
    .toSorted((a, b) => b.ids.size - a.ids.size || (a.short < b.short ? -1 : 1))
    .slice(0, MOST_COMMON)
    .map(({ short, long, ids }) => ({ short, long, papers: paperSet(ids) }));
}

/** What papers define in parentheses, as the search knows it. */
export function countAbbreviations(papers: Texts): Datasheet['abbreviations'] {
  const meanings = meaningsIn(papers);
  return {
    different: new Set(meanings.map(({ short }) => short)).size,
    papers: paperSet(meanings.flatMap(({ ids }) => [...ids])),
    commonest: commonest(meanings),
  };
}
