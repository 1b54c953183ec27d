/** What the scripted reader does with an open paper. */
import { makeAnchor } from '../../src/domain/anchor.ts';
import { HIGHLIGHT_KINDS, type HighlightKind } from '../../src/domain/reader/records.ts';
import { sentences } from '../../src/domain/sentences.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import type { Sight } from './acts.ts';
import type { Draft } from './draft.ts';
import type { Planning } from './planning.ts';
import { factOf } from './stored.ts';

/** Gives the paper a tag by the field, or takes it off. */
export function tagPaper(planning: Planning): void {
  const { draft, chance, tags } = planning;
  const paper = planning.paper();
  const name = chance.of(tags);
  const fact = factOf('tag', paper.id, name);
  const isOn = draft.facts.has(fact);
  const writes = new Map([[fact, isOn ? undefined : 'on']]);
  planning.act({ kind: isOn ? 'untag' : 'tag', name }, writes, () => [
    { kind: 'chip', name, on: draft.facts.has(fact) },
  ]);
  draft.at(paper);
}

/** Marks sentences, marks them otherwise, writes on them or takes highlights away. */
export function markPaper(planning: Planning): void {
  const { draft, chance } = planning;
  const paper = planning.paper();
  const known = markable(paper);
  if (known.length === 0) return;
  for (let count = 1 + chance.below(3); count > 0; count -= 1) {
    mark(planning, paper.id, chance.of(known));
  }
  draft.at(paper);
}

function mark(planning: Planning, paper: string, words: string): void {
  const { draft, chance } = planning;
  const [highlight, note] = [factOf('mark', paper, words), factOf('mark-note', paper, words)];
  const kindNow = (): HighlightKind | null =>
    HIGHLIGHT_KINDS.find((kind) => kind === draft.facts.get(highlight)) ?? null;
  const sights = (): Sight[] => [{ kind: 'mark', words, as: kindNow() }];
  if (kindNow() !== null && chance.happens(0.3)) {
    const gone = new Map([highlight, note].map((fact) => [fact, undefined]));
    planning.act({ kind: 'unmark', words }, gone, sights);
    return;
  }
  const as = chance.of(HIGHLIGHT_KINDS.filter((kind) => kind !== kindNow()));
  planning.act({ kind: 'mark', words, as }, new Map([[highlight, as]]), sights);
  if (kindNow() === null || !chance.happens(0.5)) return;
  const step = { kind: 'mark-note', words, text: planning.text() } as const;
  draft.act(step, new Map([[note, step.text]]), () => [step], paper);
}

/** Writes the note on a paper, or writes it anew. */
export function notePaper(planning: Planning): void {
  const { draft } = planning;
  const paper = planning.paper();
  const step = { kind: 'note', text: planning.text() } as const;
  const writes = new Map([[factOf('note', paper.id), step.text]]);
  draft.act(step, writes, () => [step], paper.id);
  draft.at(paper);
}

/** Takes away what was made of one of the papers: its highlights, its tags and its note. */
export function clearPaper({ papers, draft, chance }: Planning): void {
  const made = [...draft.facts.keys()].filter((fact) => !fact.startsWith('status|'));
  const id = chance.of(made).split('|')[1];
  const paper = papers.find((each) => each.id === id) ?? null;
  for (const fact of made) {
    const [what, of, ...rest] = fact.split('|');
    if (of === id) clear(draft, what, fact, rest.join('|'));
  }
  draft.at(paper);
}

/** @param name of a tag, or the words of a highlight, whose note goes with it */
function clear(draft: Draft, what: string | undefined, fact: string, name: string): void {
  const gone = new Map([[fact, undefined]]);
  if (what === 'tag') {
    draft.act({ kind: 'untag', name }, gone, () => [{ kind: 'chip', name, on: false }]);
  } else if (what === 'note') {
    draft.act({ kind: 'note', text: '' }, gone, () => [{ kind: 'note', text: '' }]);
  } else if (what === 'mark') {
    const [, paper = ''] = fact.split('|');
    const both = new Map([...gone, [factOf('mark-note', paper, name), undefined]]);
    draft.act({ kind: 'unmark', words: name }, both, () => [
      { kind: 'mark', words: name, as: null },
    ]);
  }
}

/** The sentences of an abstract that can be marked as they are, and that it holds once. */
function markable({ abstract }: StoredPaper): string[] {
  const all = sentences(abstract).map((range) => ({
    words: abstract.slice(range.start, range.end),
    exact: makeAnchor(abstract, range)?.exact,
  }));
  return all
    .filter(({ words, exact }) => words === exact)
    .map(({ words }) => words)
    .filter((words) => abstract.indexOf(words) === abstract.lastIndexOf(words));
}
