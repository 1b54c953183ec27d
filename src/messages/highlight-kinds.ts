import { defineMessages } from '#messages/locale';

/** The first names of the kinds of highlights, with the letter for the margin. */
export const highlightKindMessages = defineMessages('highlight-kinds', {
  key: { name: 'Key point', letter: 'K' },
  method: { name: 'Method', letter: 'M' },
  result: { name: 'Result', letter: 'R' },
  doubt: { name: 'Doubt', letter: 'D' },
  idea: { name: 'Idea', letter: 'I' },
});
