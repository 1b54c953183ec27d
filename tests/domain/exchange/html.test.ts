// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMBEDDED_ID, html } from '#domain/exchange/html';
import { PAGE_SCRIPT, PAGE_STYLE, SCRIPT_HASH, STYLE_HASH } from '#domain/exchange/html-page';
import { anyBundle, EVERYTHING } from '../../../scripts/exports/made-bundle.ts';
import { bundle, entry, marked } from '../../helpers/bundles.ts';

function pageOf(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

test('the policy of the page lets its own style and script run, and nothing else', () => {
  expect(STYLE_HASH).toBe(hash(PAGE_STYLE));
  expect(SCRIPT_HASH).toBe(hash(PAGE_SCRIPT));
  expect(() => new Script(PAGE_SCRIPT)).not.toThrow();
  const page = pageOf(html(bundle([entry('One')]), EVERYTHING, '{}'));
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(page.head.querySelector('style')?.textContent).toBe(PAGE_STYLE);
  expect(page.querySelector('body > script:last-of-type')?.textContent).toBe(PAGE_SCRIPT);
});

test('titles, quotes with their kinds, and notes can be read', () => {
  const text = 'Models obtain an AUC above random.';
  const page = pageOf(
    html(
      bundle([
        { kind: 'section', name: 'First' },
        entry('Mask <b>of</b> truth', {
          note: 'See **this** <img src=x onerror=alert(1)> [x](javascript:alert(1))',
          highlights: [marked(text, 'AUC', { kind: 'doubt', note: 'Low?' })],
          paper: { abstract: text },
        }),
      ]),
      EVERYTHING,
      '{}',
    ),
  );
  expect(page.querySelector('h2')?.textContent).toBe('First');
  expect(page.querySelector('h3')?.textContent).toBe('Mask <b>of</b> truth');
  expect(page.querySelector('.quote')?.textContent).toBe('“AUC” Doubt');
  expect(page.querySelector('.abstract mark[data-kind=doubt]')?.textContent).toBe('AUC');
  expect(page.querySelector('.note strong')?.textContent).toBe('this');
  expect(page.querySelectorAll('img, a')).toHaveLength(0);
});

test('of any papers nothing becomes markup, and the file in it reads back', () => {
  fc.assert(
    fc.property(anyBundle(3), (made) => {
      const own = JSON.stringify(made);
      const page = pageOf(html(made, EVERYTHING, own));
      const titles = Array.from(page.querySelectorAll('h3'), ({ textContent }) => textContent);
      const papers = made.items.filter((item) => item.kind === 'paper');
      expect(titles).toEqual(papers.map(({ paper }) => paper.title.replaceAll(/\s+/g, ' ').trim()));
      expect(page.querySelectorAll('script')).toHaveLength(2);
      expect(page.querySelectorAll('img, iframe, object, [onload], [onerror]')).toHaveLength(0);
      for (const link of page.querySelectorAll('a'))
        expect(link.href).toMatch(/^(?:https?|mailto):/);
      expect(page.getElementById(EMBEDDED_ID)?.textContent).not.toContain('<');
      expect(JSON.parse(page.getElementById(EMBEDDED_ID)?.textContent ?? '')).toEqual(made);
    }),
    { numRuns: 30 },
  );
});
