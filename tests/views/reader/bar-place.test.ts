import { describe, expect, it } from 'vitest';
import { barPlace, type Box } from '../../../src/views/reader/abstract/bar-place.ts';

const frame = { left: 0, top: 0, right: 600, bottom: 400 };
const size = { width: 300, height: 40 };

function line(left: number, top: number): Box {
  return { left, top, right: left + 100, bottom: top + 20 };
}

describe('the bar', () => {
  it('stands below the last line of its words', () => {
    const place = barPlace([line(200, 100), line(50, 126)], size, frame, []);
    expect(place).toMatchObject({ left: 44, top: 154 });
  });

  it('stands above the first line rather than over a highlight', () => {
    const place = barPlace([line(50, 200)], size, frame, [line(100, 240)]);
    expect(place).toMatchObject({ left: 44, top: 152 });
  });

  it('stands above where it would leave the page', () => {
    expect(barPlace([line(50, 370)], size, frame, [])).toMatchObject({ top: 322 });
  });

  it('rather hides a highlight than leaves the page', () => {
    const marked = [line(50, 240), line(50, 160)];
    expect(barPlace([line(50, 200)], size, frame, marked)).toMatchObject({ top: 228 });
    expect(barPlace([line(50, 10)], size, frame, [line(50, 40)])).toMatchObject({ top: 38 });
  });

  it('stays between the sides of the page', () => {
    expect(barPlace([line(500, 100)], size, frame, [])).toMatchObject({ left: 292 });
    expect(barPlace([line(2, 100)], size, frame, [])).toMatchObject({ left: 8 });
  });

  it('has no place by words that are not on the screen', () => {
    expect(barPlace([], size, frame, [])).toBeUndefined();
  });
});
