import { expect, it } from 'vitest';
import { german } from '../../src/messages/de/index.ts';
import { defineMessages, speak } from '../../src/messages/locale.ts';
import { counted, formatCount } from '../../src/messages/plural.ts';
import { statusMessages } from '../../src/messages/status.ts';

const PAPERS = { one: 'paper', other: 'papers' };

it('says one thing and many, with numbers grouped', () => {
  expect([0, 1, 2, 1204].map((count) => counted(count, PAPERS))).toEqual([
    '0 papers',
    '1 paper',
    '2 papers',
    '1,204 papers',
  ]);
});

it('speaks another language from then on: in what is defined, in tables held, and in what comes', () => {
  const table = statusMessages;
  speak('de', { ...german, later: { group: { greet: (name: string) => `Hallo ${name}` } } });
  const later = defineMessages('later', { group: { greet: (name: string) => `Hello ${name}` } });
  expect([table.read, later.group.greet('Ada'), formatCount(1204)]).toEqual([
    'Gelesen',
    'Hallo Ada',
    '1.204',
  ]);
});
