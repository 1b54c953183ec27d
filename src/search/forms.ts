/** The forms by which a text is found: its words, and those that hyphens make of them. */
import type { TextRange } from '#domain/text-range';
import { MAX_WORD, type Word, words } from '#domain/words';

export interface Form extends TextRange {
  readonly folded: string;
}

/** Words tied to each other by hyphens, in groups; a word alone is a group of one. */
export function tiedGroups(text: string): Word[][] {
  const groups: Word[][] = [];
  for (const word of words(text)) {
    if (word.tied) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** Tied words as one: `x-ray` as `xray`. */
export function joined(group: readonly Word[]): Form {
  return {
    folded: group.map((word) => word.folded).join(''),
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
  };
}

/** What a word with a sign at its end is also found by: `c` for `c++`. */
function addBare(found: Form[], { folded, start, end }: Word): void {
  if (!folded.endsWith('+') && !folded.endsWith('#')) return;
  found.push({ folded: folded.replace(/[+#]+$/, ''), start, end });
}

/**
 * Every form of `text` with its range there. `Fine-tuning LLaMA-2-7B for C++` has fine, tuning,
 * finetuning, llama, 2, 7b, llama2, 27b, llama27b, for, c++ and c: so both spellings of a compound
 * find each other, and so does the first part of a longer name.
 */
export function forms(text: string): Form[] {
  const found: Form[] = [];
  const all = words(text);
  let first = 0;
  for (const [at, word] of all.entries()) {
    found.push(word);
    addBare(found, word);
    if (!word.tied) first = at;
    else found.push(joined(all.slice(at - 1, at + 1)));
    const isLast = all[at + 1]?.tied !== true;
    if (isLast && at - first > 1 && word.end - (all[first]?.start ?? 0) <= MAX_WORD) {
      found.push(joined(all.slice(first, at + 1)));
    }
  }
  return found;
}
