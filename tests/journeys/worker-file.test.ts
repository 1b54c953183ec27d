import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST } from '../helpers/app.ts';

test('no file imports the one that the worker is started from, which WebKit would run again', () => {
  const folder = path.join(DIST, 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const first = scripts.find((name) => name.startsWith('search.worker-'));
  if (first === undefined) throw new Error('The build holds no worker.');
  const importers = scripts.filter((name) =>
    readFileSync(path.join(folder, name), 'utf8').includes(`"./${first}"`),
  );
  expect(importers).toEqual([]);
});
