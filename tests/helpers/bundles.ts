import { makeAnchor } from '#domain/anchor';
import type { Bundle, BundleEntry, BundlePaper } from '#domain/exchange/bundle';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { paper } from './papers.ts';

/** A bundle of these, as a list would be. */
export function bundle(items: Bundle['items'], changes: Partial<Bundle> = {}): Bundle {
  return {
    title: 'Radiology journal club',
    description: '',
    savedAt: Date.UTC(2026, 10, 21, 12),
    kinds: {
      key: { name: 'Key point', letter: 'K' },
      method: { name: 'Method', letter: 'M' },
      result: { name: 'Result', letter: 'R' },
      doubt: { name: 'Doubt', letter: 'D' },
      idea: { name: 'Idea', letter: 'I' },
    },
    sources: { 'page.txt': 'Medical AI, May 12' },
    items,
    ...changes,
  };
}

/** An entry of a paper of this title, with what a test names. */
export function entry(
  title: string,
  changes: Partial<Omit<BundleEntry, 'paper'>> & { readonly paper?: Partial<BundlePaper> } = {},
): BundleEntry {
  return {
    kind: 'paper',
    status: 'unread',
    tags: [],
    note: '',
    highlights: [],
    ...changes,
    paper: { ...paper({ title }), ...changes.paper },
  };
}

/** A highlight of words of a text. */
export function marked(
  text: string,
  words: string,
  changes: Partial<TaggedHighlight> = {},
): TaggedHighlight {
  const start = text.indexOf(words);
  const anchor = makeAnchor(text, { start, end: start + words.length });
  if (!anchor) throw new Error(`“${words}” is not in the text.`);
  const made = { id: `of ${words}`, paper: 'p', kind: 'result', note: '', createdAt: 0 } as const;
  return { ...anchor, ...made, anchored: 'set', tags: [], ...changes };
}

export function tag(name: string): TaggedHighlight['tags'][number] {
  return { id: name, name, description: '', pin: null, createdAt: 0 };
}
