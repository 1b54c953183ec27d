/** FlexSearch in three ways. It matches all words of a query in one field unless told to suggest. */
import { Document, Index } from 'flexsearch';
import type { Doc } from '../engine.ts';
import type { Engine, StoredIndex } from './engine-kind.ts';
import { stems } from './peer-words.ts';

interface Exports {
  export(take: (key: string, data: string) => void): unknown;
}
interface Imports {
  import(key: string, data: string): unknown;
}

async function stored(index: Exports, empty: () => Imports): Promise<StoredIndex> {
  const parts: [string, string][] = [];
  await index.export((key, data) => {
    if (data) parts.push([key, data]);
  });
  const content = JSON.stringify(parts);
  const restore = (): void => {
    const restored = empty();
    const read: typeof parts = JSON.parse(content);
    for (const [key, data] of read) restored.import(key, data);
  };
  return { content, restore };
}

function documentEngine(docs: readonly Doc[], tokenize: 'strict' | 'forward', suggest: boolean) {
  const empty = () => new Document({ tokenize, document: { id: 'id', index: ['title', 'text'] } });
  const index = empty();
  for (const { id, title, text } of docs) index.add({ id, title, text });
  return {
    search: (query: string, limit: number) =>
      index.search(query, { suggest, limit, merge: true }).map(({ id }) => String(id)),
    store: () => stored(index, empty),
  };
}

/** As documented: a document index over two fields. */
export async function buildFlexSearch(docs: readonly Doc[]): Promise<Engine> {
  return documentEngine(docs, 'strict', false);
}

/** As an app would ask it at every keystroke: prefixes of words, and papers that miss some. */
export async function buildFlexSearchForward(docs: readonly Doc[]): Promise<Engine> {
  return documentEngine(docs, 'forward', true);
}

/** One field, stems without stop words, prefixes, and papers that miss some words. */
export async function buildFlexSearchBest(docs: readonly Doc[]): Promise<Engine> {
  const empty = () => new Index({ tokenize: 'forward', encode: stems });
  const index = empty();
  for (const [at, { title, text }] of docs.entries()) index.add(at, `${title} ${text}`);
  return {
    search: (query, limit) =>
      index.search(query, { suggest: true, limit }).map((at) => docs[Number(at)]?.id ?? ''),
    store: () => stored(index, empty),
  };
}
