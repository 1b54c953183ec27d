import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { BAD_INPUTS } from '../../scripts/imports/bad-inputs.ts';
import { expect, test } from '../helpers/app.ts';
import { dumpOf } from './support/dump.ts';
import { drop, dropped, mergeButton, preview } from './support/importing.ts';
import { openNoted } from './support/notes.ts';

const READS =
  'Carrel reads its own files, CSL-JSON, BibTeX, RIS, Web Annotations, Hypothesis exports and saved listing pages.';

/** What the screen says of each file that cannot come in, after its name. */
const SAID: Readonly<Record<string, string>> = {
  'a newer version of the format':
    ', line 3, field version: it was made by a newer Carrel: its format is version 3, and this one reads up to 2. Reload Carrel to get the newer one.',
  'one id of a tag twice':
    ', line 49, field tags[1].id: the id “t1” is there twice, and no two records can have one.',
  'a highlight beyond the abstract':
    ', line 68, field highlights[0].end: the highlight goes from character 20 to 1,530, which is not as long as the words it marks.',
  'JSON that was cut off':
    ', line 5, field [0].title: it was cut off near character 60. Get it again from where it came.',
  'UTF-16': ': it is text in UTF-16, not in UTF-8. Save it as UTF-8 and open it again.',
  'Latin-1': ': it is text in Latin-1, not in UTF-8. Save it as UTF-8 and open it again.',
  'JSON of another program': `: it is a JSON file of another program. ${READS}`,
  'a key __proto__':
    ', line 4, field [0].__proto__: it has a field called “__proto__”, which no program writes that means well.',
  'a key constructor.prototype':
    ', line 4, field [0].constructor: it has a field called “constructor”, which no program writes that means well.',
  'lists 200,000 deep':
    ', line 1: its lists are more than 64 levels deep. No file of this kind is.',
  'a file of 500 MB': ': it is 500.0 MB large. Carrel reads files up to 200.0 MB.',
  'a gzip bomb': ': what is packed in it comes to more than 200.0 MB. It was not unpacked further.',
  'one id twice':
    ', line 8, field [1].id: the id “a” is there twice, and no two records can have one.',
  '1e400': ', line 4, field [0].volume: the number 1e400 cannot be kept as it is.',
  '2^53 + 1': ', line 4, field [0].volume: the number 9007199254740993 cannot be kept as it is.',
  'position −1':
    ', line 16, field [0].target.selector[1].start: it is -1, but must be a whole number, 0 or more.',
  'half a sign': ', line 4, field [0].note: it holds half a character (a lone surrogate).',
  'an annotation that ends before it starts':
    ', line 17, field [0].target.selector[1].end: the highlight ends at character 10, before it starts at 30.',
  'BibTeX with a brace that is not closed':
    ', line 3: the bracket that opens here is never closed, in the entry “a”.',
  'BibTeX with an abbreviation made of itself': ', line 2: the abbreviation “a” is made of itself.',
  'what another program shares': `: it is not a file that Carrel knows. ${READS}`,
};

/** What comes in, made harmless: nothing is written before the reader says so. */
const SHOWN: Readonly<Record<string, string>> = {
  'a byte order mark': 'A title',
  'an annotation of an unknown paper': 'https://example.org/unknown',
  'a note with an image that runs a program': '<img src=x onerror=alert(1)>',
  'links that run a program': '[here](javascript:alert(1))',
  'a title with markup': 'On <script>alert(1)</script> and </style> in titles',
  'a tag that turns what follows, of 10 kB': 'abccc',
};

const PIECE_BYTES = 10e6;
const PIECES = 50;
const BOMB_BYTES = 201e6;

/** A file too large to be sent to a page is put together there, of one piece many times. */
async function dropLarge(page: Page, name: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, bytes, times]) => {
      const piece = new Blob([new Uint8Array(bytes)]);
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(
          Array.from({ length: times }, () => piece),
          file,
        ),
      );
      return transfer;
    },
    [name, PIECE_BYTES, PIECES] as const,
  );
  await dropped(page, data);
}

test('every bad file that is dropped is told of by its place, and nothing is changed by any', async ({
  app,
  page,
}) => {
  test.slow();
  await openNoted(app, 'first thought');
  // A paper counts as opened once it has been seen for a while: that comes by itself, too.
  await expect.poll(() => dumpOf(page)).toContain('"openedAt"');
  const before = await dumpOf(page);
  const told = new Set<string>();
  for (const bad of BAD_INPUTS) {
    if (!('file' in bad)) continue;
    const { input } = bad;
    const file = bad.file();
    await test.step(input, async () => {
      if (input === 'a file of 500 MB') await dropLarge(page, file.name);
      else if (input === 'a gzip bomb') {
        await drop(page, { name: file.name, text: gzipSync(Buffer.alloc(BOMB_BYTES)) });
      } else await drop(page, { name: file.name, text: new Uint8Array(await file.arrayBuffer()) });
      const alert = page.getByRole('alert');
      if ('told' in bad) {
        await expect(alert).toContainText(`${file.name}${SAID[input]}`);
        await expect(alert).toContainText('This file can’t be merged. Nothing was changed.');
        if (bad.marked !== undefined) {
          const lines = alert.getByRole('group', { name: /^Lines \d+ to \d+ of the file$/ });
          await expect(lines.locator('[data-marked]')).toContainText(bad.marked);
        }
      } else if ('damage' in bad) {
        await expect(alert).toContainText('This file is not what was saved');
        await expect(alert).toContainText('Nothing was changed.');
        await expect(mergeButton(page)).toBeDisabled();
      } else {
        await expect(preview(page)).toContainText(SHOWN[input] ?? '');
        await expect(preview(page)).toContainText('nothing is written until you merge');
        await expect(page.locator('img[src="x"]')).toHaveCount(0);
      }
      expect(await dumpOf(page)).toBe(before);
      // What is dropped while a preview is looked at waits for its turn.
      if (!('told' in bad)) await preview(page).getByRole('button', { name: 'Discard' }).click();
      told.add(input);
    });
  }
  // The others are no files: an address, a query, and what leaves as a table.
  expect(told.size).toBe(Object.keys(SAID).length + Object.keys(SHOWN).length + 1);
});
