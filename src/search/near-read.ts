/** What the reader has not opened yet, near what they read or marked. */
import type { ReaderLibrary } from '#domain/reader/library';
import { breath } from './breath.ts';
import type { LibraryIndex } from './library-index.ts';
import type { NearRead } from './overview-protocol.ts';

/** As many as a reader looks through. */
const MOST = 50;

/** Papers read that are compared with all others between two breaths. */
const CHUNK = 16;

/** What is read and what is not, by ordinal. */
interface Halves {
  readonly read: Uint32Array;
  readonly unopened: Uint32Array;
}

function halvesOf(library: ReaderLibrary, index: LibraryIndex): Halves {
  const marked = new Set<string>();
  for (const { record } of library.all('highlights')) marked.add(record.paper);
  for (const { record } of library.all('notes')) marked.add(record.id);
  const [read, unopened]: [number[], number[]] = [[], []];
  for (const { id, ordinal } of index.papers()) {
    const { status, openedAt = null } = library.get('readings', id) ?? {};
    if (status === 'read' || marked.has(id)) read.push(ordinal);
    else if (openedAt === null && status !== 'reading' && status !== 'aside')
      unopened.push(ordinal);
  }
  return { read: Uint32Array.from(read), unopened: Uint32Array.from(unopened) };
}

/**
 * Papers that are not opened, by how near the nearest is that was read or has a highlight or a note; none
 * where a library is too large to learn what its papers are about.
 */
export async function nearRead(sources: {
  readonly library: () => ReaderLibrary;
  readonly index: () => LibraryIndex;
}): Promise<NearRead> {
  const index = sources.index();
  const vectors = index.vectors();
  const { read, unopened } = halvesOf(sources.library(), index);
  const best = new Float32Array(unopened.length);
  const beside = new Uint32Array(unopened.length);
  for (const [turn, ordinal] of vectors ? read.entries() : []) {
    if (!vectors) break;
    const direction = new Float32Array(vectors.width);
    vectors.addTo(direction, ordinal, 1);
    for (const [at, score] of vectors.alongAll(direction, unopened).entries()) {
      if (score > (best[at] ?? 0)) [best[at], beside[at]] = [score, ordinal];
    }
    if (turn % CHUNK === CHUNK - 1) await breath();
  }
  const places = Uint32Array.from(best.keys())
    .filter((at) => (best[at] ?? 0) > 0)
    .toSorted((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b)
    .subarray(0, MOST);
  const ordinals = Uint32Array.from(places, (at) => unopened[at] ?? 0);
  const nearest = Uint32Array.from(places, (at) => beside[at] ?? 0);
  const words: (readonly string[])[] = [];
  for (const [at, ordinal] of ordinals.entries()) {
    words.push(index.shared(ordinal, nearest[at] ?? ordinal));
    if (at % CHUNK === CHUNK - 1) await breath();
  }
  return { ordinals, beside: nearest, words };
}
