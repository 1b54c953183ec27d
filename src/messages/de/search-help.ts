import type { Translation } from '#messages/locale';
import type { searchHelpMessages } from '#messages/search-help';

export const searchHelp: Translation<typeof searchHelpMessages> = {
  hints: 'Suchhilfen',
  try: 'Etwa',
  allOperators: 'Operatoren',
  completions: 'Ergänzungen',
  title: 'Suchsprache',
  lead: 'Ein Druck auf ein Beispiel führt es aus. Operatoren lassen sich beliebig verbinden.',
};
