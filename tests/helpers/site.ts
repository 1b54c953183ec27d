import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Corpus } from '#domain/corpus';
import { inRestingOrder } from '#domain/resting-order';
import { compileIndex } from '../../src/search/compiled-index.ts';
import { startStaticServer, type StaticServer } from './static-server.ts';

export interface Site extends StaticServer {
  /** Puts another corpus on the site, as a deployment does. */
  publish(corpus: Corpus, change?: Change): Promise<void>;
}

interface Change {
  readonly version?: number;
  /** With an index file beside the corpus: its own, or these bytes. */
  readonly index?: 'own' | Uint8Array;
  /** With this map file beside it, of a corpus by its hash. */
  readonly map?: (corpus: string) => string;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A site that serves nothing but a corpus and its manifest; close it after use. */
export async function startSite(corpus: Corpus): Promise<Site> {
  const root = await mkdtemp(path.join(tmpdir(), 'carrel-site-'));
  const folder = path.join(root, 'corpus');
  await mkdir(folder);

  async function writeIndex(next: Corpus, index: Change['index'], corpus: string) {
    if (!index) return undefined;
    const content = index === 'own' ? compileIndex(inRestingOrder(next.papers)) : index;
    const sha256 = sha256Of(content);
    const file = `index-${sha256.slice(0, 12)}.bin`;
    await writeFile(path.join(folder, file), content);
    return { file, sha256, bytes: content.length, corpus };
  }

  async function writeMap(map: Change['map'], corpus: string) {
    if (!map) return undefined;
    const content = map(corpus);
    const sha256 = sha256Of(content);
    const file = `map-${sha256.slice(0, 12)}.json`;
    await writeFile(path.join(folder, file), content);
    return { file, sha256, bytes: Buffer.byteLength(content), corpus };
  }

  async function publish(next: Corpus, { index, map, ...change }: Change = {}): Promise<void> {
    const text = JSON.stringify({ ...next, ...change });
    const sha256 = sha256Of(text);
    const manifest = {
      format: 'carrel-manifest',
      version: 1,
      corpus: `corpus-${sha256.slice(0, 12)}.json`,
      sha256,
      bytes: Buffer.byteLength(text),
      papers: next.papers.length,
      listings: next.papers.reduce((sum, { listings }) => sum + listings.length, 0),
      index: await writeIndex(next, index, sha256),
      map: await writeMap(map, sha256),
    };
    await writeFile(path.join(folder, manifest.corpus), text);
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  }

  await publish(corpus);
  const server = await startStaticServer({ root });
  return {
    ...server,
    async publish(next, change) {
      await publish(next, change);
      // The server keeps what it has read, as a host's cache does; a deployment starts it afresh.
      server.setRoot(root);
    },
    async close() {
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}
