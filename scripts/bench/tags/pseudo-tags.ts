/** Tags that a reader of the corpus could give, with all papers that they would give them to. */
import type { Paper } from '../../../src/domain/corpus.ts';
import { words } from '../../../src/domain/words.ts';
import { stem } from '../../../src/search/stem.ts';
import { readCollection } from '../search/collection.ts';

/** Papers by their places. */
type Members = ReadonlySet<number>;

export interface TaggedPapers {
  readonly name: string;
  /** As tags are to be guessed from them. */
  readonly papers: readonly Paper[];
  readonly tags: readonly Members[];
  /** Papers that no tag is for, as far as can be known. */
  readonly untagged: readonly number[];
}

/** Subjects, tasks and means that stand in eight titles at least; as stems. */
const TITLE_STEMS = new Set(
  'segment benchmark question retriev multimod reason report radiolog chest graph detect classif agent prompt 3d diagnos note vision foundat knowledg'.split(
    ' ',
  ),
);

/** Fewer would leave too few to be found. */
const FEWEST_PAPERS = 8;

function stemsOf(text: string): Set<string> {
  return new Set(words(text).map(({ folded }) => stem(folded)));
}

function withoutTitleStems(text: string): string {
  let kept = '';
  let from = 0;
  for (const { folded, start, end } of words(text)) {
    if (!TITLE_STEMS.has(stem(folded))) continue;
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

/**
 * A tag for each of some words, of the papers that have it in the title; none of the words is left in
 * any text. No tag is for a paper with none of them.
 */
export function tagsByTitle(papers: readonly Paper[]): TaggedPapers {
  const inTitles = papers.map(({ title }) => stemsOf(title));
  const tags = Array.from(
    TITLE_STEMS,
    (one) => new Set(inTitles.flatMap((inTitle, at) => (inTitle.has(one) ? at : []))),
  );
  const untagged = papers.flatMap(({ title, abstract }, at) =>
    [...stemsOf(`${title} ${abstract}`)].some((one) => TITLE_STEMS.has(one)) ? [] : at,
  );
  const bare = papers.map((paper) => ({
    ...paper,
    title: withoutTitleStems(paper.title),
    abstract: withoutTitleStems(paper.abstract),
  }));
  return { name: 'words of titles, taken out', papers: bare, tags, untagged };
}

/**
 * A tag for each judged question, of the papers that answer it. Of the widest not all are listed, so
 * some of the papers that no tag is for would well have one.
 */
export function tagsByQuestion(papers: readonly Paper[], corpus: string): TaggedPapers {
  const places = new Map(papers.map(({ id }, at) => [id, at]));
  const tags = readCollection({ corpus })
    .questions.map(
      ({ grades }) => new Set([...grades.keys()].flatMap((id) => places.get(id) ?? [])),
    )
    .filter(({ size }) => size >= FEWEST_PAPERS);
  const untagged = [...papers.keys()].filter((place) => !tags.some((tag) => tag.has(place)));
  return { name: 'answers to judged questions', papers, tags, untagged };
}
