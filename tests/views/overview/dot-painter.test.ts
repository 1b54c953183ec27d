import { beforeAll, expect, test, vi } from 'vitest';
import { READ, READING, REST } from '#domain/overview';
import { dotPainter } from '../../../src/views/overview/map/dot-painter.ts';
import { FADED, looksOf, type Shot } from '../../../src/views/overview/map/dot-scene.ts';

/** As much of a picture as Node lacks. */
class Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}

beforeAll(() => vi.stubGlobal('ImageData', Picture));

const SIDE = 40;
const RED = [255, 0, 0] as const;
const GREY = [102, 102, 102] as const;
const WHITE = [255, 255, 255] as const;

function shotOf(changes: Partial<Shot> = {}): Shot {
  return {
    view: { scale: SIDE, left: 0, top: 0 },
    colours: { accent: [1, 0, 0], ring: [0.4, 0.4, 0.4], fill: [1, 1, 1] },
    radius: 5,
    ratio: 1,
    ...changes,
  };
}

/** What dots look like once they are painted: the colour of a pixel, and how much it hides. */
function painted(
  dots: readonly { readonly x: number; readonly y: number; readonly look: number }[],
  shot = shotOf(),
) {
  let put: { readonly image: ImageData; readonly edge: number } | undefined;
  const canvas = {
    width: SIDE,
    height: SIDE,
    getContext: () => ({
      putImageData: (image: ImageData, left: number) => {
        put = { image, edge: -left };
      },
    }),
  };
  const painter = dotPainter(canvas);
  painter?.load({
    xs: Float32Array.from(dots, ({ x }) => x / SIDE),
    ys: Float32Array.from(dots, ({ y }) => y / SIDE),
    looks: Uint8Array.from(dots, ({ look }) => look),
  });
  painter?.paint(shot);
  return (x: number, y: number) => {
    const { image, edge = 0 } = put ?? {};
    const at = 4 * ((y + edge) * (image?.width ?? 0) + x + edge);
    const [red = 0, green = 0, blue = 0, alpha = 0] = image?.data.subarray(at, at + 4) ?? [];
    return { colour: [red, green, blue], alpha };
  };
}

test('what is read is full, what is being read a strong ring, the rest a thin one', () => {
  const at = painted([
    { x: 8, y: 8, look: READ },
    { x: 24, y: 8, look: READING },
    { x: 8, y: 24, look: REST },
  ]);
  expect(at(8, 8)).toEqual({ colour: RED, alpha: 255 });
  expect(at(24, 8)).toEqual({ colour: WHITE, alpha: 255 });
  expect(at(28, 8)).toEqual({ colour: RED, alpha: 255 });
  expect(at(8, 24)).toEqual({ colour: WHITE, alpha: 255 });
  expect(at(11, 24)).toEqual({ colour: WHITE, alpha: 255 });
  expect(at(12, 24).colour[1]).toBeLessThan(255);
  expect(at(16, 16)).toEqual({ colour: [0, 0, 0], alpha: 0 });
});

test('what is not lit is seen through, and lies under what is', () => {
  const looks = looksOf(Uint8Array.of(READ, REST), (paper) => paper === 1);
  const at = painted([
    { x: 8, y: 8, look: looks[0] ?? 0 },
    { x: 12, y: 8, look: looks[1] ?? 0 },
  ]);
  expect(looks[0]).toBe(READ + FADED);
  expect(at(5, 8).colour).toEqual(RED);
  expect(at(5, 8).alpha).toBeLessThan(80);
  expect(at(10, 8)).toEqual({ colour: WHITE, alpha: 255 });
});

test('half of a dot at the edge is drawn, and none beyond', () => {
  const at = painted([
    { x: 0, y: 8, look: READ },
    { x: 50, y: 20, look: READ },
  ]);
  expect(at(0, 8)).toEqual({ colour: RED, alpha: 255 });
  expect(at(3, 8)).toEqual({ colour: RED, alpha: 255 });
  expect(at(SIDE - 1, 20).alpha).toBe(0);
});

test('many faint dots in one place hide what is under them, and keep their colour', () => {
  const look = READ + FADED;
  const at = painted(Array.from({ length: 40 }, () => ({ x: 8, y: 8, look })));
  expect(at(8, 8).alpha).toBeGreaterThan(240);
  expect(at(8, 8).colour[0]).toBeGreaterThan(240);
  expect(at(8, 8).colour[1]).toBeLessThan(5);
});

test('on a finer screen a dot has more pixels', () => {
  const at = painted([{ x: 10, y: 10, look: REST }], shotOf({ ratio: 2, radius: 4 }));
  expect(at(20, 20)).toEqual({ colour: WHITE, alpha: 255 });
  expect(at(27, 20).colour).toEqual(GREY);
  expect(at(30, 20).alpha).toBe(0);
});
