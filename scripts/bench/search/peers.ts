/** The other engines, as documented and as they do best on judged collections. */
import { create, insertMultiple, load, save, search } from '@orama/orama';
import lunr from 'lunr';
import MiniSearch, { type Options } from 'minisearch';
import { stemmer } from 'stemmer';
import type { Doc } from '../engine.ts';
import type { Engine } from './engine-kind.ts';
import { STOP_WORDS, stemmed } from './peer-words.ts';

const MINISEARCH: Options<Doc> = { fields: ['title', 'text'] };
const MINISEARCH_BEST: Options<Doc> = {
  ...MINISEARCH,
  processTerm: (term) => stemmed(term) ?? null,
  searchOptions: { boost: { title: 1.5 } },
};

async function miniSearch(docs: readonly Doc[], options: Options<Doc>): Promise<Engine> {
  const index = new MiniSearch(options);
  index.addAll(docs);
  return {
    search: (query, k) =>
      index
        .search(query)
        .slice(0, k)
        .map(({ id }) => String(id)),
    store() {
      const content = JSON.stringify(index);
      return { content, restore: () => MiniSearch.loadJSON(content, options) };
    },
  };
}

export const buildMiniSearch = (docs: readonly Doc[]) => miniSearch(docs, MINISEARCH);
export const buildMiniSearchBest = (docs: readonly Doc[]) => miniSearch(docs, MINISEARCH_BEST);

export async function buildLunr(docs: readonly Doc[]): Promise<Engine> {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const doc of docs) builder.add(doc);
  });
  return {
    // Not `index.search`: it reads a colon or a tilde as its own syntax and throws.
    search: (text, k) =>
      index
        .query((query) => query.term(lunr.tokenizer(text), {}))
        .slice(0, k)
        .map(({ ref }) => ref),
    store() {
      const content = JSON.stringify(index);
      return { content, restore: () => lunr.Index.load(JSON.parse(content)) };
    },
  };
}

function emptyOrama() {
  const tokenizer = { language: 'english', stemming: true, stemmer, stopWords: STOP_WORDS };
  return create({ schema: { title: 'string', text: 'string' }, components: { tokenizer } });
}

/** No boost of the title: on judged collections it loses more than it wins. */
export async function buildOramaBest(docs: readonly Doc[]): Promise<Engine> {
  const index = emptyOrama();
  await insertMultiple(index, [...docs], 500);
  return {
    search: async (term, limit) => (await search(index, { term, limit })).hits.map(({ id }) => id),
    store() {
      const content = JSON.stringify(save(index));
      return { content, restore: () => load(emptyOrama(), JSON.parse(content)) };
    },
  };
}
