import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

/** `3 moved, 1 needs you`; what there is none of is left out. */
function adrift(moved: number, lost: number): string {
  return [
    ...(moved > 0 ? [`${formatCount(moved)} moved`] : []),
    ...(lost > 0 ? [`${formatCount(lost)} ${lost === 1 ? 'needs' : 'need'} you`] : []),
  ].join(', ');
}

/** The page of all highlights and notes. */
export const highlightsMessages = defineMessages('highlights', {
  title: 'Highlights',
  backToLibrary: 'Back to the library',
  lookAgain: 'Look again',
  lookAgainHint: 'A few older highlights to look at again each day',
  doneForToday: 'Done for today',
  noneOld: 'Nothing is a week old yet. Older highlights come up here, a few each day.',
  copyHint: 'Copy what is shown as Markdown',
  exportHint: 'Save what is shown as a file',
  nothingShown: 'Nothing is shown',
  search: 'Search highlights and notes',
  searchPlaceholder: 'Words in quotes, notes and tags',
  list: 'Highlights and notes',
  found: (matching: number, of: number, papers: number) => {
    const noun = of === 1 ? 'highlight or note' : 'highlights and notes';
    const all = matching === of ? '' : ` of ${formatCount(of)}`;
    const where = matching > 0 ? ` in ${counted(papers, { one: 'paper', other: 'papers' })}` : '';
    return `${formatCount(matching)}${all} ${noun}${where}`;
  },
  othersBelow: 'Others below',
  orders: { newest: 'Newest', oldest: 'Oldest', paper: 'By paper' },
  facets: { kinds: 'Kind', made: 'Made in', tags: 'Tag', sources: 'Source list' },
  narrowBy: (chosen: number) =>
    chosen === 0
      ? 'By kind, time, tag and source'
      : `By kind, time, tag and source, ${formatCount(chosen)} chosen`,
  fewer: 'Fewer',
  allValues: (count: number) => `All ${formatCount(count)}`,
  nothingBeside: 'Nothing beside what is chosen',
  tag: (name: string) => `Tag ${name}`,
  lostPaper: 'This paper is not in the library any more',
  paperNote: { name: 'Note on the paper', letter: 'N' },
  gone: 'No longer in the abstract.',
  attachAgain: 'Attach it again',
  changed: 'The words have changed.',
  changedFrom: 'The words have changed; marked were “{was}”.',
  lookAtIt: 'Look at it',
  none: 'No highlights yet',
  noneByTouch: 'Select words in an abstract, then choose a colour.',
  noneByKey: (key: string) =>
    `Select words in an abstract, or press ${key} for the first sentence, then 1.`,
  allPapers: 'All papers',
  nothingMatches: 'Nothing matches',
  didYouMean: 'No highlight or note holds “{typed}”. Did you mean {word}?',
  withoutIt: 'Without it:',
  leaveOneOut: 'Leave one out and you get:',
  without: {
    text: (found: number) => `Without the words: ${formatCount(found)}`,
    kinds: (found: number) => `Without the kind: ${formatCount(found)}`,
    made: (found: number) => `Without the time: ${formatCount(found)}`,
    tags: (found: number) => `Without the tag: ${formatCount(found)}`,
    sources: (found: number) => `Without the source list: ${formatCount(found)}`,
  },
  nothingEither: 'Leaving out any one part of it finds nothing either.',
  showAll: 'Show all',
  papersChanged: (moved: number, lost: number) =>
    `Papers have changed. Of your highlights, ${adrift(moved, lost)}.`,
  checkThem: 'Check them',
  adrift,
});
