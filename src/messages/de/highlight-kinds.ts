import type { highlightKindMessages } from '#messages/highlight-kinds';
import type { Translation } from '#messages/locale';

export const highlightKinds: Translation<typeof highlightKindMessages> = {
  key: { name: 'Kernaussage', letter: 'K' },
  method: { name: 'Methode', letter: 'M' },
  result: { name: 'Ergebnis', letter: 'E' },
  doubt: { name: 'Zweifel', letter: 'Z' },
  idea: { name: 'Idee', letter: 'I' },
};
