import { expect, it } from 'vitest';
import { keyMap, whatKeyDoes } from '#domain/key-map';
import { CHANGEABLE_KEYS } from '#domain/own-keys';

it('has each key that can be changed on one line, and says what it alone does', () => {
  const lines = keyMap(undefined).filter(({ isRepeated }) => !isRepeated);
  const known = lines.flatMap(({ keys }) => keys.flatMap((key) => key.known ?? []));
  expect(known.toSorted()).toEqual([...CHANGEABLE_KEYS].toSorted());
  const does = CHANGEABLE_KEYS.map(whatKeyDoes);
  expect(new Set(does).size).toBe(CHANGEABLE_KEYS.length);
});

it('shows changed keys wherever they are pressed, alone or with others', () => {
  const shown = keyMap({ s: 'v', g: 'q', l: 'w' }).map(({ keys }) =>
    keys.map((key) => key.shown).join(' then '),
  );
  for (const keys of ['V', '⇧ V', 'W', 'Q then L', 'Q then S']) expect(shown).toContain(keys);
  for (const keys of ['S', '⇧ S', 'L', 'G then L']) expect(shown).not.toContain(keys);
});
