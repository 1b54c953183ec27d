import { expect, it } from 'vitest';
import { kindCalled } from '#domain/exchange/kind-called';
import { HIGHLIGHT_KINDS } from '#domain/reader/records';
import { highlightKinds } from '../../../src/messages/de/highlight-kinds.ts';
import { highlightKindMessages } from '#messages/highlight-kinds';

it.each(HIGHLIGHT_KINDS)('knows %s by its id and by its first name in each language', (kind) => {
  const names = [kind, highlightKindMessages[kind].name, highlightKinds[kind].name];
  expect(names.map((name) => kindCalled(` ${name} `, []))).toEqual([kind, kind, kind]);
});

it('takes what the reader calls so before first names, and key points for unknown names', () => {
  const renamed = [{ id: 'idea', name: 'Methode', letter: 'M' } as const];
  expect(kindCalled('methode', renamed)).toBe('idea');
  expect(kindCalled('Method', renamed)).toBe('method');
  expect(kindCalled('whatever', renamed)).toBe('key');
});
