import { defineMessages } from '#messages/locale';

/** The page of highlights that have lost their words. */
export const adriftMessages = defineMessages('adrift', {
  back: 'Back',
  title: 'Highlights to check',
  allFine: (moved: number) => `All ${moved} that moved are fine`,
  allSettled: 'All settled',
  allSettledWhy: 'Every highlight has its words, or was left without.',
  allHighlights: 'All highlights',
  choose: 'Choose a highlight. Nothing is deleted, whatever you do.',
  moved: 'Moved',
  needsYou: 'Needs you',
  settled: 'This highlight is settled, or was removed.',
  movedLead: 'The abstract has changed. The words were found again, a little different.',
  lostLead: 'The words that you marked are not in the abstract any more.',
  fine: 'Fine',
  leave: 'Leave as it is',
  remove: 'Remove',
  marked: (kind: string) => `What you marked, ${kind}`,
  there: 'What is there now',
  abstract: 'The abstract now',
  attachHere: 'Attach here',
  attachToSelected: 'Attach to the words selected',
  selectHint: 'Or select words in the abstract to attach it to them.',
  chooseSentence: 'Or choose a whole sentence',
});
