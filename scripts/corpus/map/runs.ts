/** Words of texts that could name a group, in runs: those with nothing between them but a blank. */
import type { Paper } from '#domain/corpus';
import { findLinks } from '#domain/links';
import { joined, tiedGroups } from '../../../src/search/forms.ts';
import { isStopWord } from '../../../src/search/query-terms.ts';
import { stem } from '../../../src/search/stem.ts';
import { STOP_WORDS } from '../stop-words.ts';

/** A word, or words tied by hyphens as one. */
export interface RunWord {
  readonly family: string;
  /** Its own family and those of its parts. */
  readonly parts: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Run {
  readonly text: string;
  readonly isTitle: boolean;
  readonly words: readonly RunWord[];
  /** What follows is no word that belongs to it, such as `models`. */
  readonly isEnded: boolean;
}

const NAME = /^\p{L}[\p{L}\p{N}-]{2,}$/u;

function* runsOfText(text: string, isTitle: boolean): Generator<Run> {
  const links = findLinks(text);
  let words: RunWord[] = [];
  for (const group of tiedGroups(text)) {
    const { folded, start, end } = joined(group);
    const written = text.slice(start, end);
    const isNext = text.slice(words.at(-1)?.end ?? 0, start) === ' ';
    const isName = NAME.test(written) && !STOP_WORDS.has(written.toLowerCase());
    const isLink = links.some((link) => link.start < end && start < link.end);
    const tells = isName && !isLink && !isStopWord(folded);
    if (words.length > 0 && !(tells && isNext)) {
      yield { text, isTitle, words, isEnded: !isNext || isStopWord(folded) };
      words = [];
    }
    if (!tells) continue;
    const families = group.map((word) => stem(word.folded));
    words.push({ family: stem(folded), parts: [stem(folded), ...families], start, end });
  }
  if (words.length > 0) yield { text, isTitle, words, isEnded: true };
}

export function runsOf({ title, abstract }: Paper): readonly Run[] {
  return [...runsOfText(title, true), ...runsOfText(abstract, false)];
}
