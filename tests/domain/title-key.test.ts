import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleKey } from '#domain/title-key';

describe('titleKey', () => {
  it.each([
    ['DDM²: Self-Supervised  Denoising!', 'ddm2 self supervised denoising'],
    ['ddm2 self supervised denoising', 'ddm2 self supervised denoising'],
    ['Can LLMs — really — help?', 'can llms really help'],
    ['ＦＵＬＬ ﬁgure', 'full figure'],
    ['Étude', 'étude'],
    ['E\u0301tude', 'étude'],
    ['医学 2.0', '医学 2 0'],
    [' … ', ''],
    ['', ''],
  ])('%s', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  it('sets letters apart that differ', () => {
    expect(titleKey('Étude')).not.toBe(titleKey('Etude'));
  });

  it('is its own key, and holds nothing but letters, digits and single blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const key = titleKey(title);
        expect(key).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(titleKey(key)).toBe(key);
      }),
    );
  });
});
