import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeHref } from '#domain/safe-href';
import { anyText } from '../helpers/any-text.ts';

const SCHEMES = ['http:', 'https:', 'mailto:', 'javascript:', 'JaVaScRiPt:', 'vbscript:', 'data:'];
const PIECES = [...SCHEMES, 'doi:10.1000/', 'java', 'script:', '//', 'a.example', '/', '@', '#'];
const UNSEEN = ['\u0000', '\u0001', '\u001f', '\t', '\n', '\r', ' ', '\u200b', '\u202e', '\ufeff'];

describe('what a link opens', () => {
  test.each([
    ['https://a.example/b?c#d', 'https://a.example/b?c#d'],
    ['http://a.example', 'http://a.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
  ])('%j leads to %j', (typed, href) => {
    expect(safeHref(typed)).toBe(href);
  });

  test.each(UNSEEN)('is nothing with %j before, in or after it', (unseen) => {
    for (const address of ['https://a.example/', 'javascript:alert(1)', 'data:text/html,x']) {
      expect(safeHref(unseen + address)).toBeUndefined();
      expect(safeHref(`${address.slice(0, 4)}${unseen}${address.slice(4)}`)).toBeUndefined();
      expect(safeHref(address + unseen)).toBeUndefined();
    }
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'javascript://a.example/%0aalert(1)',
    'java&#10;script:alert(1)',
    'view-source:https://a.example',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.example/0',
    'filesystem:https://a.example/0',
    'file:///etc/passwd',
    'ftp://a.example/',
    'doi:javascript:alert(1)',
    'mailto:javascript:alert(1)',
    '//a.example',
    '/a',
    '#a',
    'https:a.example',
    'https://user@a.example/',
  ])('is nothing for %j', (typed) => {
    expect(safeHref(typed)).toBeUndefined();
  });

  test('is always a page of the web or a mail, as a browser reads it', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES, ...UNSEEN), { maxLength: 8 });
    const typed = fc.oneof(
      anyText,
      pieces.map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const href = safeHref(text);
        if (href === undefined) return;
        expect(new URL(href, 'https://here.example').protocol).toMatch(/^(https?|mailto):$/);
        expect(href).not.toMatch(/[\s\p{Cc}"<>]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
