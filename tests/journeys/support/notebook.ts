import type { Page } from '@playwright/test';
import { makeAnchor } from '#domain/anchor';
import type { Paper } from '#domain/corpus';
import type { Highlight, HighlightKind } from '#domain/reader/records';
import { expect, type App } from '../../helpers/app.ts';

/** Words that were marked before a journey begins. */
export interface Marked {
  readonly paper: Paper;
  readonly words: string;
  readonly kind?: HighlightKind;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** How many days ago. */
  readonly days?: number;
}

/** Some words of a paper's abstract, from a place on. */
export function opening({ abstract }: Paper, from = 20): string {
  return abstract
    .slice(from, from + 90)
    .split(' ')
    .slice(1, -1)
    .join(' ');
}

const DAY_MS = 86_400_000;
const STAMP = '0000000000-0000-journey';

function record(
  { paper, words, kind = 'key', note = '', days = 0 }: Marked,
  at: number,
): Highlight {
  const start = paper.abstract.indexOf(words);
  const anchor =
    start === -1 ? undefined : makeAnchor(paper.abstract, { start, end: start + words.length });
  if (!anchor) throw new Error(`The abstract of “${paper.title}” does not hold “${words}”.`);
  const createdAt = Date.now() - days * DAY_MS - at * 1000;
  return { id: `mark-${at}`, paper: paper.id, kind, ...anchor, anchored: 'set', note, createdAt };
}

/** What the device keeps of them, by table. */
function rows(marked: readonly Marked[]): Record<string, { readonly id: string }[]> {
  const highlights = marked.map(record);
  const names = [...new Set(marked.flatMap(({ tags = [] }) => tags))];
  const tags = names.map((name, at) => ({
    id: `tag-${at}`,
    name,
    description: '',
    pin: null,
    createdAt: Date.now(),
  }));
  const taggings = marked.flatMap(({ tags: own = [], paper }, at) =>
    own.map((name) => {
      const [tag, on] = [`tag-${names.indexOf(name)}`, `mark-${at}`];
      return { id: `${tag} ${on}`, tag, on, paper: paper.id, fromNote: false };
    }),
  );
  return { highlights, tags, taggings };
}

/** Puts highlights on the device as if they had been made on other days, and opens the app with them. */
export async function openMarked(
  app: App,
  page: Page,
  marked: readonly Marked[],
  address = '#/highlights',
): Promise<void> {
  await app.open();
  // The device keeps the papers last: by then it has all its tables.
  await page.goto(`${app.url}#/settings/storage`);
  await expect(page.getByText(/\d papers are (kept here|on this device)/)).toBeVisible();
  await page.evaluate(
    async ([tables, made]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('carrel');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
      const transaction = db.transaction(Object.keys(tables), 'readwrite');
      for (const [table, records] of Object.entries(tables)) {
        for (const record of records) {
          transaction.objectStore(table).put({ id: record.id, record, stamps: { made } });
        }
      }
      await new Promise((resolve) => {
        transaction.addEventListener('complete', resolve);
      });
      db.close();
    },
    [rows(marked), STAMP] as const,
  );
  await app.open(address);
  await page.reload();
}
