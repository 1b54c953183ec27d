import type { comfortMessages } from '#messages/comfort';
import type { Translation } from '#messages/locale';

export const comfort: Translation<typeof comfortMessages> = {
  title: 'Text',
  about: 'Für Titel, Abstracts und Zitate.',
  button: 'Textgröße und Seite',
  label: 'Text',
  done: 'Fertig',
  reset: 'Wie am Anfang',
  sampleLabel: 'Probe',
  sample:
    'Lange zu lesen fällt leichter, wenn das Auge die nächste Zeile findet, ohne sie zu suchen. Eine ' +
    'Zeile von etwa sechzig Zeichen, etwas Luft zwischen den Zeilen und Buchstaben, die man nicht ' +
    'verwechselt: mehr brauchen die meisten nicht, und manche brauchen es anders.',
  notLoaded:
    'Dieser Teil wurde nicht geladen. Nichts ist verloren. Lade neu, wenn es ein Netz gibt.',
  groups: {
    face: 'Schrift',
    measure: 'Zeilenlänge',
    lines: 'Zeilenhöhe',
    spacing: 'Buchstaben und Wörter',
    page: 'Seite',
  },
  face: { serif: 'Literata', sans: 'Source Sans', clear: 'Atkinson' },
  measure: { narrow: 'Schmal', normal: 'Normal', wide: 'Breit' },
  lines: { close: 'Eng', normal: 'Normal', open: 'Weit' },
  spacing: { normal: 'Normal', wide: 'Weiter auseinander' },
  page: { theme: 'Design', white: 'Weiß', sepia: 'Sepia', dark: 'Dunkel' },
  hints: {
    face:
      'Atkinson Hyperlegible hält ähnliche Buchstaben auseinander: bei Legasthenie und schwachen ' +
      'Augen.',
    measure: 'Etwa 55, 65 oder 75 Zeichen, wo das Fenster den Platz hat.',
    page: 'Nur was gelesen wird, wechselt die Farben, nicht der übrige Bildschirm.',
  },
};
