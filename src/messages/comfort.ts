import { defineMessages } from '#messages/locale';

/** How text is set: in the settings and in the reader. */
export const comfortMessages = defineMessages('comfort', {
  title: 'Text',
  about: 'For titles, abstracts and quotes.',
  button: 'Text size and page',
  label: 'Text',
  done: 'Done',
  reset: 'As it was first',
  sampleLabel: 'Sample',
  sample:
    'Reading at length is easier when the eye finds the next line without a search for it. A line of ' +
    'some sixty characters, a little air between the lines, and letters that cannot be taken for one ' +
    'another: most readers need no more than that, and some need it to be different.',
  notLoaded: 'This part did not load. Nothing is lost. Reload when there is a network.',
  groups: {
    face: 'Typeface',
    measure: 'Line length',
    lines: 'Line height',
    spacing: 'Letters and words',
    page: 'Page',
  },
  face: { serif: 'Literata', sans: 'Source Sans', clear: 'Atkinson' },
  measure: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  lines: { close: 'Close', normal: 'Normal', open: 'Open' },
  spacing: { normal: 'Normal', wide: 'Further apart' },
  page: { theme: 'Theme', white: 'White', sepia: 'Sepia', dark: 'Dark' },
  hints: {
    face: 'Atkinson Hyperlegible keeps letters apart that look alike: for dyslexia and weak sight.',
    measure: 'About 55, 65 or 75 characters, where the window has the room.',
    page: 'Only what is read changes its colours, not the rest of the screen.',
  },
});
