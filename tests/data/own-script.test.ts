// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ownScript } from '../../src/data/own-script.ts';

test.each(['/sw.js', 'assets/search.worker-1.js', `${location.origin}/sw.js`])(
  '%s is a script of this site',
  (address) => {
    expect(ownScript(address)).toBe(new URL(address, location.origin).href);
  },
);

test.each([
  'https://elsewhere.example/sw.js',
  '//elsewhere.example/sw.js',
  '/\\elsewhere.example/sw.js',
  'blob:null/0',
  `blob:${location.origin}/0`,
  'data:text/javascript,0',
  'javascript:0',
  'java\nscript:0',
])('%j is none', (address) => {
  expect(() => ownScript(address)).toThrow(TypeError);
});
