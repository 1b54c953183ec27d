// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLeftPlace, readLeftPlace } from '../../src/data/left-place.ts';

/** Whether the page runs as an installed app. */
function beInstalled(matches: boolean): void {
  vi.stubGlobal('matchMedia', () => ({ matches }));
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('where the installed app was is not where a tab of the browser was left since', () => {
  beInstalled(true);
  keepLeftPlace({ address: '#/lists', paper: '#/paper/a' });
  beInstalled(false);
  keepLeftPlace({ address: '#/settings/storage', paper: '#/paper/b' });
  expect(readLeftPlace()).toEqual({ address: '#/lists', paper: '#/paper/b' });
  keepLeftPlace({ address: '#/' });
  expect(readLeftPlace()).toEqual({ address: '#/lists', paper: '#/paper/b' });
});

test.each(['', 'null', '[]', '{', '{"address":1,"paper":null}'])(
  'of %j nothing is read',
  (stored) => {
    localStorage.setItem('carrel.left', stored);
    expect(readLeftPlace()).toEqual({});
  },
);
