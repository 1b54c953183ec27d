import { defineMessages } from '#messages/locale';
import { formatCount } from '#messages/plural';

/** Where in a query; nothing follows at its end. */
function at(words: string): string {
  return words === '' ? 'at the end' : `at “${words}”`;
}

/** Nothing precedes at its start. */
function after(words: string): string {
  return words === '' ? 'at the start' : `after “${words}”`;
}

/** `code, dataset or model` */
function choice(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${last}` : last;
}

/** What was not understood of a query: where, what became of that part, and what to do. */
export const queryProblemMessages = defineMessages('query-problems', {
  unclosedQuote: (next: string) => `The quote ${at(next)} is not closed; read to the end.`,
  unclosedGroup: (next: string) => `The parenthesis ${at(next)} is not closed; read to the end.`,
  emptyQuote: (here: string) => `The quotes ${at(here)} hold nothing; write words between them.`,
  emptyGroup: (here: string) =>
    `The parentheses ${at(here)} hold nothing; write words between them.`,
  strayParenthesis: (before: string) => `The “)” ${after(before)} closes nothing; left out.`,
  nothingAfterNot: (here: string) => `The “NOT” ${at(here)} excludes nothing; put a word after it.`,
  nothingAfterMinus: (here: string) =>
    `The “-” ${at(here)} excludes nothing; put a word directly after it.`,
  nothingToChoose: (here: string) => `The “OR” ${at(here)} needs a word on both sides; left out.`,
  tooDeep: (here: string, most: number) =>
    `The group ${at(here)} is more than ${most} groups deep; left out.`,
  tooLong: (most: number) =>
    `Only the first ${formatCount(most)} characters are read; shorten the query.`,
  /** What a scope takes; `values` are all that it can have. */
  valueWanted: (scope: string, values: readonly string[]) =>
    `“${scope}:” takes ${choice(values)} directly after it.`,
  nameWanted: (scope: string) =>
    `“${scope}:” takes a name directly after it, in quotes if it holds blanks.`,
  wordWanted: (scope: string) => `“${scope}:” takes a word directly after it.`,
  /** A group stands where a scope takes none. */
  valueNotGroup: (group: string, scope: string, values: readonly string[]) =>
    `The group ${at(group)} was left out: “${scope}:” takes ${choice(values)} directly after it.`,
  nameNotGroup: (group: string, scope: string) =>
    `The group ${at(group)} was left out: “${scope}:” takes a name directly after it, in quotes if it holds blanks.`,
  wordNotGroup: (group: string, scope: string) =>
    `The group ${at(group)} was left out: “${scope}:” takes a word directly after it.`,
  unknownYear: (value: string, values: readonly string[]) =>
    `“${value}” is not a year: write ${choice(values)}.`,
  unknownStatus: (value: string, values: readonly string[]) =>
    `“${value}” is not a reading status: write ${choice(values)}.`,
  unknownHaving: (value: string, values: readonly string[]) =>
    `“${value}” is not something to ask for: write ${choice(values)}.`,
  unknownWay: (value: string) => `“${value}” is not a way to search: write by:meaning.`,
  unknownSource: (value: string, values: readonly string[]) =>
    `“${value}” is not a source list: write ${choice(values)}.`,
  strangeScope: (scope: string, scopes: readonly string[]) =>
    `“${scope}” was looked for as a word. What can stand before a colon: ${choice(scopes)}.`,
});
