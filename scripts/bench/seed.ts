/** Puts a library of any size on the device that a page runs on, and waits for what the page shows. */
import { makeAnchor } from '../../src/domain/anchor.ts';
import type { Paper } from '../../src/domain/corpus.ts';
import { HIGHLIGHT_KINDS } from '../../src/domain/reader/records.ts';
import { STATUSES } from '../../src/domain/query-language.ts';

const TAGS = 60;
/** Records sent to the page at once. */
const CHUNK = 2000;

type Records = readonly { readonly id: string }[];

/** A page, whichever driver it is spoken to by. */
export interface Evaluating {
  evaluate(expression: string): Promise<unknown>;
}

/** Highlights on all papers, half of them with a note. */
export function highlightsOf(papers: readonly Paper[], count: number): Records {
  return Array.from({ length: count }, (_, n) => {
    const paper = papers[n % papers.length];
    const text = paper?.abstract ?? '';
    const start = (n * 61) % Math.max(text.length - 80, 1);
    const anchor = makeAnchor(text, { start, end: start + 60 });
    const id = `mark${String(n).padStart(8, '0')}`;
    const kind = HIGHLIGHT_KINDS[n % HIGHLIGHT_KINDS.length];
    const note = n % 2 === 0 ? `Compare with the ward of note ${n}.` : '';
    return { id, paper: paper?.id, kind, ...anchor, anchored: 'set', note, createdAt: n };
  });
}

/** A status for every paper, and a tag on one highlight of ten. */
export function othersOf(papers: readonly Paper[], highlights: Records): Record<string, Records> {
  const statuses = STATUSES.slice(1);
  return {
    readings: papers.map(({ id }, n) => ({
      id,
      status: statuses[n % statuses.length],
      openedAt: 1,
      finishedAt: null,
    })),
    tags: Array.from({ length: TAGS }, (_, n) => ({
      id: `tag${n}`,
      name: `tag ${n}`,
      description: '',
      pin: null,
      createdAt: n,
    })),
    taggings: highlights
      .filter((_, n) => n % 10 === 0)
      .map(({ id }, n) => {
        const tag = `tag${n % TAGS}`;
        const paper = papers[(n * 10) % papers.length]?.id;
        return { id: `${tag} ${id}`, tag, on: id, paper, fromNote: false };
      }),
  };
}

/** Writes records as the app would have stored them. */
export async function write(page: Evaluating, table: string, records: Records): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    const rows = records
      .slice(from, from + CHUNK)
      .map((record) => ({ id: record.id, record, stamps: { made: '01KAAAAAAA-0000-bench' } }));
    await page.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('carrel');
      opening.onsuccess = () => {
        const db = opening.result;
        const writing = db.transaction('${table}', 'readwrite', { durability: 'relaxed' });
        for (const row of ${JSON.stringify(rows)}) writing.objectStore('${table}').put(row);
        writing.oncomplete = () => (db.close(), resolve());
        writing.onabort = () => reject(writing.error);
      };
    })`);
  }
}

/** Resolves when an expression is true, in ms since 1970; looked at with every change of the page. */
export async function whenTrue(page: Evaluating, expression: string): Promise<number> {
  return Number(
    await page.evaluate(`new Promise((resolve) => {
    const look = () => {
      if (!(${expression})) return;
      watcher.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, {
      childList: true, subtree: true, characterData: true, attributes: true,
    });
    look();
  })`),
  );
}
