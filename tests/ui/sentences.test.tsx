// @vitest-environment jsdom
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { Emphasised } from '../../src/ui/Emphasised.tsx';
import { Filled } from '../../src/ui/Filled.tsx';

function html(element: ReactNode): string {
  return render(element).container.innerHTML;
}

it('fills a sentence in the order of its language', () => {
  const parts = { typed: <b>heart</b>, other: <i>lung</i> };
  expect([
    html(<Filled sentence="Not {typed}, but {other}." parts={parts} />),
    html(<Filled sentence="{other} statt {typed}" parts={parts} />),
    html(<Filled sentence="Nothing to fill in." parts={parts} />),
  ]).toEqual([
    'Not <b>heart</b>, but <i>lung</i>.',
    '<i>lung</i> statt <b>heart</b>',
    'Nothing to fill in.',
  ]);
});

it('leaves braces alone that the reader has typed', () => {
  expect(html(<Filled sentence="Not {typed}" parts={{ typed: '{typed}' }} />)).toBe('Not {typed}');
});

it('emphasises a number where it stands first, and nothing where it does not', () => {
  expect([
    html(<Emphasised sentence="12 of 12 papers" part="12" />),
    html(<Emphasised sentence="Von 434 sind es 12" part="12" />),
    html(<Emphasised sentence="" part="0" />),
  ]).toEqual(['<b>12</b> of 12 papers', 'Von 434 sind es <b>12</b>', '']);
});
