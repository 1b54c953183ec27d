import type { queryProblemMessages } from '#messages/query-problems';
import type { Translation } from '#messages/locale';
import { formatCount } from '#messages/plural';

function at(words: string): string {
  return words === '' ? 'am Ende' : `bei „${words}“`;
}

function after(words: string): string {
  return words === '' ? 'am Anfang' : `nach „${words}“`;
}

function choice(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} oder ${last}` : last;
}

export const queryProblems: Translation<typeof queryProblemMessages> = {
  unclosedQuote: (next) =>
    `Das Anführungszeichen ${at(next)} ist nicht geschlossen; bis zum Ende gelesen.`,
  unclosedGroup: (next) => `Die Klammer ${at(next)} ist nicht geschlossen; bis zum Ende gelesen.`,
  emptyQuote: (here) =>
    `Zwischen den Anführungszeichen ${at(here)} steht nichts; dort gehören Wörter hin.`,
  emptyGroup: (here) => `Zwischen den Klammern ${at(here)} steht nichts; dort gehören Wörter hin.`,
  strayParenthesis: (before) => `Die „)“ ${after(before)} schließt nichts; ausgelassen.`,
  nothingAfterNot: (here) => `Das „NOT“ ${at(here)} schließt nichts aus; danach fehlt ein Wort.`,
  nothingAfterMinus: (here) =>
    `Das „-“ ${at(here)} schließt nichts aus; direkt danach fehlt ein Wort.`,
  nothingToChoose: (here) =>
    `Das „OR“ ${at(here)} braucht auf beiden Seiten ein Wort; ausgelassen.`,
  tooDeep: (here, most) =>
    `Die Gruppe ${at(here)} liegt mehr als ${most} Gruppen tief; ausgelassen.`,
  tooLong: (most) =>
    `Nur die ersten ${formatCount(most)} Zeichen werden gelesen; die Suche kürzen.`,
  valueWanted: (scope, values) => `Auf „${scope}:“ folgt direkt ${choice(values)}.`,
  nameWanted: (scope) =>
    `Auf „${scope}:“ folgt direkt ein Name, mit Leerzeichen in Anführungszeichen.`,
  wordWanted: (scope) => `Auf „${scope}:“ folgt direkt ein Wort.`,
  valueNotGroup: (group, scope, values) =>
    `Die Gruppe ${at(group)} wurde ausgelassen: Auf „${scope}:“ folgt direkt ${choice(values)}.`,
  nameNotGroup: (group, scope) =>
    `Die Gruppe ${at(group)} wurde ausgelassen: Auf „${scope}:“ folgt direkt ein Name, mit Leerzeichen in Anführungszeichen.`,
  wordNotGroup: (group, scope) =>
    `Die Gruppe ${at(group)} wurde ausgelassen: Auf „${scope}:“ folgt direkt ein Wort.`,
  unknownYear: (value, values) => `„${value}“ ist kein Jahr. Möglich: ${choice(values)}.`,
  unknownStatus: (value, values) => `„${value}“ ist kein Lesestatus. Möglich: ${choice(values)}.`,
  unknownHaving: (value, values) =>
    `Nach „${value}“ lässt sich nicht filtern. Möglich: ${choice(values)}.`,
  unknownWay: (value) => `„${value}“ ist keine Art zu suchen. Möglich: by:meaning.`,
  unknownSource: (value, values) => `„${value}“ ist keine Quelle. Möglich: ${choice(values)}.`,
  strangeScope: (scope, scopes) =>
    `Nach „${scope}“ wurde als Wort gesucht. Vor einem Doppelpunkt kann stehen: ${choice(scopes)}.`,
};
