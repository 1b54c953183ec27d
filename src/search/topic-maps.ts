/** The map of the papers that are served, with the reader's own put among those of the corpus. */
import { decodeTopicMap, NO_GROUP, type TopicMap } from '#domain/topic-map';
import type { CorpusRow, IndexRow } from '../data/schema.ts';
import { breath } from './breath.ts';
import type { PaperVectors } from './latent.ts';
import type { LibraryIndex } from './library-index.ts';

/** What a map is made from. */
export interface MapSources {
  readonly index: () => LibraryIndex;
  readonly served: () => CorpusRow | undefined;
  /** Files that may be the map of what is served, the nearest at hand first. */
  readonly mapFiles: () => AsyncIterable<IndexRow>;
}

/** So many of its nearest say where a paper stands, by their closeness to this power. */
const NEAREST = 5;
const POWER = 4;
const MIDDLE = 0.5;

/** Papers placed between two breaths. */
const CHUNK = 200;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly group: number;
}

/** Where a paper stands among those whose place is known: at the mean of its nearest ("folding in"). */
function placeOf(ordinal: number, { xs, ys, groups }: TopicMap, vectors: PaperVectors): Placed {
  const direction = new Float32Array(vectors.width);
  vectors.addTo(direction, ordinal, 1);
  const known = Uint32Array.from(xs.keys());
  const nearest = Array.from(vectors.alongAll(direction, known), (score, other) => ({
    score,
    other,
  }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, NEAREST);
  const best = nearest[0]?.score ?? 0;
  let [x, y, all] = [0, 0, 0];
  const votes = new Map<number, number>();
  for (const { score, other } of nearest) {
    const weight = score > 0 ? (score / best) ** POWER : 0;
    const group = groups[other] ?? NO_GROUP;
    x += weight * (xs[other] ?? 0);
    y += weight * (ys[other] ?? 0);
    all += weight;
    votes.set(group, (votes.get(group) ?? 0) + weight);
  }
  if (all === 0) return { x: MIDDLE, y: MIDDLE, group: NO_GROUP };
  const [group] = [...votes].find(([, weight]) => 2 * weight > all) ?? [NO_GROUP];
  return { x: x / all, y: y / all, group };
}

/** A map of the corpus with places for the papers after it, as many as `index` has. */
async function withOwn(map: TopicMap, index: LibraryIndex): Promise<TopicMap> {
  const { size } = index;
  const vectors = index.vectors();
  const known = map.groups.length;
  if (size === known) return map;
  const xs = new Float32Array(size).fill(MIDDLE);
  const ys = new Float32Array(size).fill(MIDDLE);
  const groups = new Uint8Array(size).fill(NO_GROUP);
  xs.set(map.xs);
  ys.set(map.ys);
  groups.set(map.groups);
  if (!vectors) return { ...map, xs, ys, groups };
  for (let ordinal = known; ordinal < size; ordinal += 1) {
    const { x, y, group } = placeOf(ordinal, map, vectors);
    [xs[ordinal], ys[ordinal], groups[ordinal]] = [x, y, group];
    if (ordinal % CHUNK === 0) await breath();
  }
  return { ...map, xs, ys, groups };
}

export class TopicMaps {
  readonly #sources: MapSources;
  /** Of the corpus that was served when it was read. */
  #ofCorpus: { readonly row: CorpusRow; readonly map: TopicMap } | undefined;
  #whole: { readonly index: LibraryIndex; readonly map: TopicMap } | undefined;

  constructor(sources: MapSources) {
    this.#sources = sources;
  }

  /** Undefined where there is none, or none that is good for these papers. */
  async map(): Promise<TopicMap | undefined> {
    const row = this.#sources.served();
    const index = this.#sources.index();
    if (!row) return undefined;
    const { index: before, map: whole } = this.#whole ?? {};
    if (before === index && whole?.xs.length === index.size) return whole;
    const map = await this.#mapOf(row);
    if (!map) return undefined;
    this.#whole = { index, map: await withOwn(map, index) };
    return this.#whole.map;
  }

  /** The same without the reader's own papers, which other devices do not have. */
  async ofCorpus(): Promise<TopicMap | undefined> {
    const row = this.#sources.served();
    return row && (await this.#mapOf(row));
  }

  async #mapOf(row: CorpusRow): Promise<TopicMap | undefined> {
    if (this.#ofCorpus?.row === row) return this.#ofCorpus.map;
    const { manifest, summary } = row;
    for await (const { content } of this.#sources.mapFiles()) {
      const map = decodeTopicMap(content, { corpus: manifest.sha256, papers: summary.papers });
      if (!map) continue;
      this.#ofCorpus = { row, map };
      return map;
    }
    return undefined;
  }
}
