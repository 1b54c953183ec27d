import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The colours of each theme, as the style sheet names them. */
const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

function coloursOf(theme: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`[data-theme='${theme}'] {`));
  const body = block.slice(0, block.indexOf('}'));
  const found = body.matchAll(/--([\w-]+): (#[0-9a-f]{6}(?:[0-9a-f]{2})?)\b/g);
  return new Map(Array.from(found, ([, name = '', colour = '']) => [name, colour]));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** Relative luminance of WCAG 2. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((v) =>
    v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour that lies on another with so much of itself. */
function over(top: readonly number[], base: readonly number[], share: number): number[] {
  return top.map((value, at) => value * share + (base[at] ?? 0) * (1 - share));
}

/** CIE L*a*b*, to tell how far apart two fills look. */
function lab(rgb: readonly number[]): number[] {
  const [r = 0, g = 0, b = 0] = rgb.map((v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
  const [x = 0, y = 0, z = 0] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const KINDS = ['key', 'method', 'result', 'doubt', 'idea'];
const SURFACES = ['desk', 'shelf', 'page', 'raised'];
const INKS = ['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'warn'];

type Pair = readonly [front: string, back: string, floor: number];

const PAIRS: readonly Pair[] = [
  ...SURFACES.flatMap((back) => [
    ...INKS.map((front): Pair => [front, back, 4.5]),
    ['control', back, 3] as const,
    ['focus', back, 3] as const,
  ]),
  ['ink', 'page', 7],
  ...['ink', 'ink-2', 'ink-3', 'accent', 'accent-hover'].map((front): Pair => [
    front,
    'accent-tint',
    4.5,
  ]),
  ...['danger', 'warn'].flatMap((tone) =>
    [tone, 'ink', 'ink-2'].map((front): Pair => [front, `${tone}-tint`, 4.5]),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['page', 'ink', 4.5],
  ['page', 'danger', 4.5],
  ['ink', 'select', 4.5],
  ...KINDS.flatMap((kind): Pair[] => [
    ['ink', `hl-${kind}-bg`, 7],
    ['accent', `hl-${kind}-bg`, 4.5],
    ...['page', 'raised', 'shelf', `hl-${kind}-bg`].map((back): Pair => [
      `hl-${kind}-edge`,
      back,
      4.5,
    ]),
  ]),
];

/** Share of the accent in what is laid over the sentence that is read aloud. */
const SPOKEN = 0.16;

describe.each(['light', 'dark', 'sepia'])('the colours of a %s page', (theme) => {
  const colours = coloursOf(theme);
  const of = (name: string): number[] => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`There is no --${name}.`);
    return channels(colour);
  };

  it('name all that the light one names', () => {
    expect([...colours.keys()].toSorted()).toEqual([...coloursOf('light').keys()].toSorted());
  });

  it('are far enough apart to be read', () => {
    const near = PAIRS.filter(([front, back, floor]) => contrast(of(front), of(back)) < floor);
    expect(near).toEqual([]);
  });

  it('stay so under the pointer and in a tag', () => {
    const near = SURFACES.slice(0, 3).flatMap((surface) => {
      const laid = (name: string, base: readonly number[]): number[] =>
        over(of(name), base, Number.parseInt(colours.get(name)?.slice(7) ?? '', 16) / 255);
      const hovered = laid('hover', of(surface));
      const ratios = [
        contrast(of('ink-3'), hovered),
        contrast(of('ink-2'), laid('tag', of(surface))),
        contrast(of('ink-2'), laid('tag', hovered)),
      ];
      return ratios.filter((ratio) => ratio < 4.5);
    });
    expect(near).toEqual([]);
  });

  it('keep a sentence legible that is read aloud, marked or not', () => {
    const near = ['page', ...KINDS.map((kind) => `hl-${kind}-bg`)].filter((fill) => {
      const spoken = over(of('accent'), of(fill), SPOKEN);
      return contrast(of('ink'), spoken) < 4.5;
    });
    expect(near).toEqual([]);
  });

  it('tell the kinds of highlights from one another and from the page', () => {
    const fills = ['page', ...KINDS.map((kind) => `hl-${kind}-bg`)].map((name) => lab(of(name)));
    const apart = fills.flatMap((one, at) =>
      fills.slice(at + 1).map((other) => Math.hypot(...one.map((v, i) => v - (other[i] ?? 0)))),
    );
    expect(Math.min(...apart)).toBeGreaterThan(15);
  });
});

it('lays over a spoken sentence as much as is computed here', () => {
  const aloud = new URL('../../src/views/reader/abstract/aloud.css', import.meta.url);
  expect(readFileSync(aloud, 'utf8')).toContain(
    `color-mix(in srgb, var(--accent) ${SPOKEN * 100}%, transparent)`,
  );
});
