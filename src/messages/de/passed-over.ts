import type { passedOverMessages } from '#messages/passed-over';
import type { Translation } from '#messages/locale';
import { counted, formFor } from '#messages/plural';

const ENTRIES = { one: 'Eintrag', other: 'Einträge' };
const RECORDS = { one: 'Datensatz', other: 'Datensätze' };

export const passedOver: Translation<typeof passedOverMessages> = {
  untitledEntries: (count) => `Übergangen: ${counted(count, ENTRIES)} ohne Titel.`,
  untitledItems: (count) => `Übergangen: ${counted(count, ENTRIES)} ohne Titel.`,
  untitledReferences: (count) =>
    `Übergangen: ${counted(count, { one: 'Literaturangabe', other: 'Literaturangaben' })} ohne Titel.`,
  annotationsOfNoPaper: (count) =>
    `Übergangen: ${counted(count, { one: 'Anmerkung', other: 'Anmerkungen' })} ohne Artikel.`,
  replies: (count) =>
    `Übergangen: ${counted(count, { one: 'Antwort', other: 'Antworten' })} auf andere Anmerkungen.`,
  wordlessPassages: (count) =>
    `Übergangen: ${counted(count, { one: 'Stelle', other: 'Stellen' })} ohne Text.`,
  unkeepableRecords: (count) =>
    `Übergangen: ${counted(count, { one: 'Datensatz, der sich', other: 'Datensätze, die sich' })} nicht speichern ${formFor(count, { one: 'lässt', other: 'lassen' })}.`,
  danglingRecords: (count) =>
    `Übergangen: ${counted(count, RECORDS)} zu Listen, Tags oder Markierungen, die nicht in der Datei stehen.`,
  leftOutRecords: (count) => `Übergangen: ${counted(count, RECORDS)}, von Ihnen ausgelassen.`,
};
