import type { Page } from '@playwright/test';
import { makeAnchor } from '#domain/anchor';
import type { Paper } from '#domain/corpus';
import type { Highlight, Kept, ReaderRecords, ReaderTable, Tag } from '#domain/reader/records';
import { nextStamp } from '#domain/reader/stamp';

type Planted = Partial<Pick<Highlight, 'kind' | 'note' | 'anchored' | 'createdAt'>>;

/** Makes ids and times that follow one another. */
let made = 0;
const START = Date.UTC(2026, 10, 12);

/** A highlight of these words of a paper's abstract; of words that it does not hold, an orphan. */
export function highlightOf(paper: Paper, words: string, planted: Planted = {}): Highlight {
  made += 1;
  const at = paper.abstract.indexOf(words);
  const anchor =
    at === -1
      ? { exact: words, prefix: '', suffix: '', start: 0, end: words.length, textHash: '0' }
      : makeAnchor(paper.abstract, { start: at, end: at + words.length });
  if (!anchor) throw new Error(`“${words}” cannot be marked.`);
  return {
    id: `HIGHLIGHT${String(made).padStart(4, '0')}`,
    paper: paper.id,
    kind: 'key',
    anchored: at === -1 ? 'orphan' : 'set',
    note: '',
    createdAt: START + made,
    ...anchor,
    ...planted,
  };
}

export function tagNamed(name: string): Tag {
  made += 1;
  const id = `TAG${String(made).padStart(4, '0')}`;
  return { id, name, description: '', pin: null, createdAt: START + made };
}

/** Puts records on the device as an earlier visit would have, and opens the page anew. */
export async function plant<Table extends ReaderTable>(
  page: Page,
  table: Table,
  records: readonly ReaderRecords[Table][],
): Promise<void> {
  const rows: Kept<ReaderRecords[Table]>[] = records.map((record) => ({
    id: record.id,
    record,
    stamps: {
      made: nextStamp(undefined, 'createdAt' in record ? record.createdAt : START, 'journey'),
    },
  }));
  await page.evaluate(
    async ({ table, rows }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('carrel');
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
      await new Promise((resolve, reject) => {
        const writing = db.transaction([table, 'changes'], 'readwrite');
        for (const row of rows) writing.objectStore(table).put(row);
        // A library without a single change would count as one that was lost.
        const made = rows[0]?.stamps.made;
        const counted = writing.objectStore('changes').count();
        counted.addEventListener('success', () => {
          const change = { stamp: made, act: { kind: 'opened' }, edits: [] };
          if (counted.result === 0) writing.objectStore('changes').add(change);
        });
        writing.addEventListener('complete', resolve);
        writing.addEventListener('error', reject);
      });
      db.close();
    },
    { table, rows },
  );
  await page.reload();
}
