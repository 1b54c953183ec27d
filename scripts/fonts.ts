/**
 * Makes the font files the app ships from the fonts' own packages: `npm run fonts`.
 * The result is committed, since it changes only when a font or the corpus brings a new character.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Most the two files of every screen may weigh together: 60 kB. */
const LIMIT_BYTES = 61_440;
/** Most a face may weigh that only those load who choose it: 30 kB. */
const CHOSEN_LIMIT_BYTES = 30_720;

/**
 * The `latin` files of the packages. Both packages cut `latin-ext` off into files of its own, and
 * two files cannot be merged into one here, so a letter such as ń is drawn as n with a combining
 * acute accent (see `COMBINING`). Literata's `wght` file has its optical size fixed at 12, the size
 * abstracts are set in.
 */
const FONTS = [
  {
    name: 'literata',
    file: import.meta
      .resolve('@fontsource-variable/literata/files/literata-latin-wght-normal.woff2'),
  },
  {
    name: 'source-sans-3',
    file: import.meta
      .resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  },
];

/** For who tells letters apart with effort; loaded when it is chosen, and on the device before that. */
const CHOSEN_FONTS = [
  {
    name: 'atkinson-hyperlegible-next',
    file: import.meta
      .resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  },
];

/** Source Sans 3 has no `tnum`: its figures are tabular as they come. */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'rvrn', 'tnum'];

/**
 * What the interface and a reader's notes need beyond ASCII and Latin-1. Neither package has
 * ≤ ≥ ≈ → ← ⇧ ⌘ √, which come from the reader's own fonts; they stay listed so that a package that
 * gains them brings them in.
 */
const TYPOGRAPHIC = '“”‘’‚„‹›–—…•−′″Œœı€™≤≥≈→←↑↓⇧⌘√';

/** Grave, acute, tilde, macron, diaeresis: enough for ń and for most accented names in notes. */
const COMBINING = '\u0300\u0301\u0303\u0304\u0308';

function codePoints(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** Every non-ASCII character of the saved listing pages, sorted so that the output is stable. */
async function charactersInSeeds(folder: URL): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const found = new Set(
    texts
      .join('')
      .normalize('NFC')
      .match(/[^\p{ASCII}]/gu),
  );
  return [...found].toSorted().join('');
}

async function makeSubset(file: string, text: string): Promise<Buffer> {
  const whole = await readFile(new URL(file));
  return subsetFont(whole, text, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  });
}

const root = new URL('../', import.meta.url);
const output = new URL('public/fonts/', root);
const text =
  codePoints(0x20, 0x7e) +
  codePoints(0xa0, 0xff) +
  TYPOGRAPHIC +
  COMBINING +
  (await charactersInSeeds(new URL('seeds/', root)));

/** Writes the subsets of some fonts. */
async function ship(fonts: typeof FONTS, limit: number): Promise<void> {
  let total = 0;
  for (const { name, file } of fonts) {
    const subset = await makeSubset(file, text);
    await writeFile(new URL(`${name}-400-700.woff2`, output), subset);
    console.log(`${name}: ${subset.length} bytes`);
    total += subset.length;
  }
  console.log(`together: ${total} of at most ${limit} bytes`);
  if (total <= limit) return;
  console.error('The fonts are too heavy: take characters or features out of scripts/fonts.ts.');
  process.exitCode = 1;
}

await mkdir(output, { recursive: true });
await ship(FONTS, LIMIT_BYTES);
await ship(CHOSEN_FONTS, CHOSEN_LIMIT_BYTES);
