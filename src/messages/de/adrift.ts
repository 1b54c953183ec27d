import type { adriftMessages } from '#messages/adrift';
import type { Translation } from '#messages/locale';

export const adrift: Translation<typeof adriftMessages> = {
  back: 'Zurück',
  title: 'Markierungen prüfen',
  allFine: (moved) => `Alle ${moved} verschobenen sind in Ordnung`,
  allSettled: 'Alles geklärt',
  allSettledWhy: 'Jede Markierung hat ihre Wörter oder wurde ohne sie belassen.',
  allHighlights: 'Alle Markierungen',
  choose: 'Eine Markierung auswählen. Nichts geht dabei verloren.',
  moved: 'Verschoben',
  needsYou: 'Zu klären',
  settled: 'Diese Markierung ist geklärt oder wurde entfernt.',
  movedLead: 'Das Abstract hat sich geändert. Die Wörter fanden sich wieder, leicht verändert.',
  lostLead: 'Die markierten Wörter stehen nicht mehr im Abstract.',
  fine: 'In Ordnung',
  leave: 'So belassen',
  remove: 'Entfernen',
  marked: (kind) => `Das war markiert, ${kind}`,
  there: 'Das steht jetzt da',
  abstract: 'Das Abstract jetzt',
  attachHere: 'Hier zuordnen',
  attachToSelected: 'Den ausgewählten Wörtern zuordnen',
  selectHint: 'Oder im Abstract Wörter auswählen, denen sie gelten soll.',
  chooseSentence: 'Oder einen ganzen Satz wählen',
};
