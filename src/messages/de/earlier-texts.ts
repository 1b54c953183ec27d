import type { earlierTextMessages } from '#messages/earlier-texts';
import type { Translation } from '#messages/locale';

export const earlierTexts: Translation<typeof earlierTextMessages> = {
  titleOf: (text) => `Frühere Texte: ${text}`,
  title: 'Frühere Texte',
  looking: 'Wird nachgesehen…',
  refused: 'Sie waren gerade nicht zu lesen. Was dort steht, ist unverändert.',
  none: 'Noch keine. Was ab jetzt überschrieben wird, bleibt hier erhalten.',
  restore: 'Wiederherstellen',
  dayUnknown: 'Tag unbekannt',
};
