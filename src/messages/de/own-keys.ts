import type { Translation } from '#messages/locale';
import type { ownKeyMessages } from '#messages/own-keys';

export const ownKeys: Translation<typeof ownKeyMessages> = {
  title: 'Alle Tasten',
  lead: 'Eine der einzelnen Tasten hier drücken, um eine andere dafür zu wählen.',
  change: (key, does) => `${key} ändern: ${does}`,
  press: 'Neue Taste drücken. Mit Esc bleibt es, wie es ist.',
  refused: {
    'not-single':
      'Nur ein Buchstabe oder Zeichen, ohne Strg oder Alt. Andere Taste oder Esc drücken.',
    digit: 'Ziffern markieren und vergeben Tags. Andere Taste oder Esc drücken.',
    second:
      'Nach einer anderen Taste führt sie zu einem Bildschirm. Andere Taste oder Esc drücken.',
    sign: 'Mit der Umschalttaste tut sie mehr, darum nur ein Buchstabe. Andere Taste oder Esc drücken.',
  },
  taken: (key, does) =>
    `${key} ist vergeben: ${does}. Andere Taste drücken, oder Esc und erst jene ändern.`,
  done: (key, does) => `Jetzt ${key}: ${does}`,
  left: 'Es bleibt, wie es ist.',
  reset: 'Zurücksetzen',
  wereReset: 'Alle Tasten sind wieder wie am Anfang.',
};
