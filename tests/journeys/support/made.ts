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

/** Records by table. */
type Records = { readonly [T in ReaderTable]?: readonly ReaderRecords[T][] };

function rowsOf(
  records: readonly ReaderRecords[ReaderTable][],
): Kept<ReaderRecords[ReaderTable]>[] {
  return records.map((record) => ({
    id: record.id,
    record,
    stamps: {
      made: nextStamp(undefined, 'createdAt' in record ? record.createdAt : START, 'journey'),
    },
  }));
}

/** Puts records on the device as an earlier visit would have, and opens the page anew. */
export async function plantAll(page: Page, records: Records): Promise<void> {
  const tables = Object.entries(records).map(([table, some]) => ({ table, rows: rowsOf(some) }));
  await page.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('carrel');
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
    });
    await new Promise((resolve, reject) => {
      const names = tables.map(({ table }) => table);
      const writing = db.transaction([...names, 'changes'], 'readwrite');
      for (const { table, rows } of tables) {
        for (const row of rows) writing.objectStore(table).put(row);
      }
      // A library without a single change would count as one that was lost.
      const made = tables[0]?.rows[0]?.stamps.made;
      const counted = writing.objectStore('changes').count();
      counted.addEventListener('success', () => {
        const change = { stamp: made, act: { kind: 'opened' }, edits: [] };
        if (counted.result === 0) writing.objectStore('changes').add(change);
      });
      writing.addEventListener('complete', resolve);
      writing.addEventListener('error', reject);
    });
    db.close();
  }, tables);
  await page.reload();
}

/** The same of one table. */
export function plant<Table extends ReaderTable>(
  page: Page,
  table: Table,
  records: readonly ReaderRecords[Table][],
): Promise<void> {
  return plantAll(page, { [table]: records });
}
