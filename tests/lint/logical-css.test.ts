// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Says left or right, or gives four sides of which these two are unlike. */
const PHYSICAL =
  /^(?:(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius)$/u;
const SIDES = /^(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)$/u;
const WORDS = /^(?:text-align|float|clear)$/u;

/** What stays left and right whichever way lines are read, as `file: property: value`, with why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'app/app.css: margin-left: -3px': 'the air in a drawing, which is not turned',
  'app/low.css: padding-right: env(safe-area-inset-right)': 'the screen ends there',
  'app/low.css: padding-left: env(safe-area-inset-left)': 'the screen ends there',
  'app/low.css: left: calc(50% + 36px * var(--way))': 'centred, then moved by the way',
  'ui/controls.css: left: 50%': 'centred',
  'ui/status-glyph.css: left: 3.2px': 'part of a tick, which is not turned',
  'ui/status-glyph.css: border-width: 0 1.5px 1.5px 0': 'the two strokes of a tick',
  'views/library/library.css: border-width: 0 2px 2px 0': 'the two strokes of a tick',
  'views/rail/rail.css: border-width: 0 2px 2px 0': 'the two strokes of a tick',
  'ui/swipe.css: left: 0': 'on the side that the finger uncovers',
  'ui/swipe.css: right: 0': 'on the side that the finger uncovers',
  'ui/swipe.css: left: 4.6px': 'part of a tick, which is not turned',
  'views/overview/map/topic-map.css: left: 0': 'a map is not turned',
  'views/overview/map/topic-map.css: left: calc(100% + 4px)': 'beside a name on the map',
  'views/overview/map/topic-map.css: margin: -11px 0 0 -11px': 'around a dot of the map',
  'views/reader/abstract/marks.css: margin-left: -9px': 'around the measured end of a word',
  'views/reader/abstract/marks.css: margin-left: -22px': 'around the measured end of a word',
  'views/reader/abstract/marks.css: left: 5px': 'in the middle of a handle',
  'views/reader/abstract/marks.css: left: 16px': 'in the middle of a handle',
};

/** The parts of a value, where brackets hold theirs together. */
function parts(value: string): string[] {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/gu) ?? [];
}

function isPhysical(property: string, value: string): boolean {
  if (PHYSICAL.test(property)) return true;
  if (WORDS.test(property)) return value === 'left' || value === 'right';
  if (property === 'background' || property === 'background-image') {
    return /\bto (?:left|right)\b/u.test(value);
  }
  const [, right, , left] = SIDES.test(property) ? parts(value) : [];
  return left !== undefined && left !== right;
}

/** What a style sheet says of left and right. */
function physicalIn(css: string): string[] {
  const found: string[] = [];
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//gu, '');
  for (const [, property = '', written = ''] of bare.matchAll(/([\w-]+):\s*([^;{}]+);/gu)) {
    const value = written.replaceAll(/\s+/gu, ' ').trim();
    if (isPhysical(property, value)) found.push(`${property}: ${value}`);
  }
  return found;
}

it('knows a side by its name, and four sides by the two that differ', () => {
  const css = `a { margin-left: 1px; text-align: right; padding: 1px 2px 3px 4px; left: 0; }
    a { border-right-color: red; inset: 0 auto 0 0; border-top-left-radius: 0; float: left; }
    a { margin: 1px calc(1px + (2px * 3)) 0 2px; margin-inline: 1px 2px; padding: 1px 2px 3px 2px; }`;
  expect(physicalIn(css)).toHaveLength(9);
});

it('leaves no left or right that would be wrong where lines run the other way', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) =>
    physicalIn(readFileSync(join(SRC, file), 'utf8')).map(
      (what) => `${file.replaceAll('\\', '/')}: ${what}`,
    ),
  );
  expect(found.filter((what) => !(what in ALLOWED))).toEqual([]);
  // What is allowed and no longer there would let another one pass.
  expect(found).toEqual(expect.arrayContaining(Object.keys(ALLOWED)));
});
