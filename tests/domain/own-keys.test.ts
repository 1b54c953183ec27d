import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANGEABLE_KEYS,
  decodeOwnKeys,
  keyFor,
  knownKey,
  refusalOf,
  shownKey,
  withKey,
  type OwnKeys,
} from '#domain/own-keys';

const pressed = fc.constantFrom(
  ...CHANGEABLE_KEYS,
  'a',
  'h',
  'o',
  'ä',
  'z',
  ';',
  '1',
  'Enter',
  ' ',
);
/** Changes as a reader makes them, one after the other, those that are refused left out. */
const changes = fc.array(fc.tuple(fc.constantFrom(...CHANGEABLE_KEYS), pressed), { maxLength: 30 });

function afterAll(
  steps: readonly (readonly [(typeof CHANGEABLE_KEYS)[number], string])[],
): OwnKeys {
  let own: OwnKeys = {};
  for (const [known, key] of steps) if (!refusalOf(key, known, own)) own = withKey(own, known, key);
  return own;
}

describe('own keys', () => {
  it('do one thing each, whatever was changed', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const own = afterAll(steps);
        const keys = CHANGEABLE_KEYS.map((known) => keyFor(known, own));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.map((key) => knownKey(key, own))).toEqual([...CHANGEABLE_KEYS]);
      }),
    );
  });

  it('come back as they were kept, unless nobody can have chosen them', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const own = afterAll(steps);
        expect(decodeOwnKeys(JSON.parse(JSON.stringify(own)))).toEqual(own);
      }),
    );
    for (const odd of [
      { q: 'z' },
      { t: '1' },
      { r: 'v', l: 'v' },
      { r: 'n' },
      { r: 't' },
      { c: 'o' },
      { n: 5 },
    ])
      expect(decodeOwnKeys(odd)).toEqual({});
    expect(decodeOwnKeys('r')).toEqual({});
  });

  it('leave a key idle that another took the place of', () => {
    const own = withKey({}, 'r', 'n');
    expect([knownKey('n', own), knownKey('r', own), knownKey('x', own)]).toEqual([
      'r',
      undefined,
      'x',
    ]);
    expect(withKey(own, 'r', 'r')).toEqual({});
    expect(refusalOf('n', 't', own)).toEqual({ why: 'taken', by: 'r' });
    expect(refusalOf('v', 't', own)).toBeUndefined();
  });

  it('are none of those that lead to a screen after another', () => {
    for (const second of ['h', 'o', 'r']) {
      expect(refusalOf(second, 'c', { r: 'q' })).toEqual({ why: 'second' });
    }
    expect(refusalOf('r', 'r', { r: 'q' })).toBeUndefined();
  });

  it('stay letters where Shift does more', () => {
    expect(refusalOf(';', 's', {})).toEqual({ why: 'sign' });
    expect(refusalOf('ä', 's', {})).toBeUndefined();
    expect(refusalOf(';', 't', {})).toBeUndefined();
    expect(decodeOwnKeys({ x: ';' })).toEqual({});
  });

  it('are shown as keyboards have them', () => {
    expect(shownKey('r', undefined)).toBe('R');
    expect(shownKey('r', { r: 'ä' })).toBe('Ä');
    expect(shownKey('r', { r: 'ß' })).toBe('ß');
    expect(shownKey('/', { r: 'b' })).toBe('/');
  });
});
