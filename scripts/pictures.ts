/**
 * Takes the reference pictures of all screens and what is spoken of them anew, after they were looked at: `npm run build && npm run
 * pictures:take`, with `-g "390 px"` for some of them. `npm run pictures` compares.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const FOLDER = fileURLToPath(new URL('../tests/pictures/reference/', import.meta.url));

/** Text and flat areas need few colours; a third of the bytes, and no difference that is compared. */
const FEW_COLOURS = { palette: true, colours: 32, quality: 60, dither: 0, effort: 10 };

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'tests/playwright.config.ts',
    '--project',
    'pictures',
    '--update-snapshots',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
let bytes = 0;
for (const name of await readdir(FOLDER)) {
  const taken = await readFile(FOLDER + name);
  const { isPalette } = await sharp(taken).metadata();
  // One that was not taken anew is as small as it gets.
  const kept = isPalette ? taken : await sharp(taken).png(FEW_COLOURS).toBuffer();
  if (kept !== taken) await writeFile(FOLDER + name, kept);
  bytes += kept.length;
}
console.log(`${(bytes / 1e6).toFixed(1)} MB of pictures`);
process.exitCode = status ?? 1;
