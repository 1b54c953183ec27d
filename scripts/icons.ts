/**
 * Draws every icon from the two drawings in public/icons, `icon.svg` (the mark) and
 * `icon-maskable.svg` (full bleed): `npm run icons`. The results are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { SPLASHES, type Splash } from './splash.ts';

const FOLDER = new URL('../public/icons/', import.meta.url);

/** The page colour of the light theme. */
const PAPER = '#FDFDFB';

/** The shelf's colour, on which the first screen comes. */
const SHELF = { light: '#F4F5F1', dark: '#171917' };

/** The children of the svg element: all between its opening and its closing tag. */
function drawingIn(svg: string): string {
  return svg.replace(/^.*?<svg[^>]*>/s, '').replace(/<\/svg>\s*$/, '');
}

/**
 * The mark on a rounded sheet of paper. A launcher draws a PNG on a background of its own choice and
 * cannot ask for the other theme, and the dark mark would be lost on a dark one.
 */
function markOnPaper(mark: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
    <rect width="16" height="16" rx="3" fill="${PAPER}"/>
    <g transform="translate(2.75 2.4) scale(.7)">${lightOnly(drawingIn(mark))}</g>
  </svg>`;
}

/** The drawing without its dark colours: a PNG has one theme. */
function lightOnly(drawing: string): string {
  return drawing.replace(/@media \(prefers-color-scheme:dark\)\{(?:[^{}]*\{[^{}]*\})*\}/, '');
}

/** The mark alone, following the browser's theme; a tab gives it its name, so it needs no label. */
function favicon(mark: string): string {
  const drawing = drawingIn(mark).replace(/<!--.*?-->\s*/s, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${drawing}</svg>\n`;
}

/** The mark in the middle of a screen, in the colours of a theme. */
function splash(mark: string, { theme, width, height }: Splash): string {
  const size = Math.round(Math.min(width, height) * 0.22);
  const drawing = drawingIn(mark);
  const dark = /@media \(prefers-color-scheme:dark\)\{((?:[^{}]*\{[^{}]*\})*)\}/;
  const inTheme = theme === 'light' ? lightOnly(drawing) : drawing.replace(dark, '$1');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${SHELF[theme]}"/>
    <g transform="translate(${(width - size) / 2} ${(height - size) / 2}) scale(${size / 16})">${inTheme}</g>
  </svg>`;
}

async function writePng(name: string, svg: string, size: number): Promise<void> {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await writeFile(new URL(`${name}.png`, FOLDER), png);
  console.log(`${name}.png: ${png.length} bytes`);
}

const mark = await readFile(new URL('icon.svg', FOLDER), 'utf8');
const maskable = await readFile(new URL('icon-maskable.svg', FOLDER), 'utf8');

await writeFile(new URL('favicon.svg', FOLDER), favicon(mark));
for (const size of [192, 512]) {
  await writePng(`icon-${size}`, markOnPaper(mark), size);
  await writePng(`icon-maskable-${size}`, maskable, size);
}
// iOS fills transparency with black and rounds the corners itself: the full-bleed drawing suits it.
await writePng('apple-touch-icon', maskable, 180);
await mkdir(new URL('splash/', FOLDER), { recursive: true });
for (const screen of SPLASHES) {
  const drawn = new Resvg(splash(mark, screen)).render().asPng();
  // A mark on one colour: sixteen shades are enough for its edges.
  const png = await sharp(drawn).png({ palette: true, colours: 16, effort: 10 }).toBuffer();
  await writeFile(new URL(`splash/${screen.name}`, FOLDER), png);
}
