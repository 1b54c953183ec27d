import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST } from '../helpers/app.ts';

const folder = path.join(DIST, 'assets');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

function named(start: string): string {
  const name = scripts.find((script) => script.startsWith(start));
  if (name === undefined) throw new Error(`The build holds no ${start}.`);
  return name;
}

const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('no file imports the one that the worker is started from, which WebKit would run again', () => {
  const first = named('search.worker-');
  expect(scripts.filter((name) => textOf(name).includes(`"./${first}"`))).toEqual([]);
});

test('words of another language do not wait for the app, nor does the page for repairs', () => {
  for (const name of [named('de-'), named('repair-')]) {
    expect(textOf(name), name).not.toContain(named('start-'));
  }
});
