import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '#domain/corpus';
import { DIST } from '../../helpers/app.ts';

/** What a copy of the build differs in. */
export interface Change {
  /** Other code: every script has a new name, as after any change to the sources. */
  readonly code?: true;
  /** Other papers. */
  readonly corpus?: Corpus | { readonly version: number };
  /** Another page, made of the one there is. */
  readonly page?: (html: string) => string;
}

function hash(algorithm: 'md5' | 'sha256', content: string | Buffer): string {
  return createHash(algorithm).update(content).digest('hex');
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** The name of a script after a change to it: `Reader-CeSS2IpX.js`. */
function newName(name: string): string {
  return name.replace(/.\.js$/, name.endsWith('X.js') ? 'Y.js' : 'X.js');
}

/** Names every script anew and has the page say that it is the next version. */
async function changeCode(root: string): Promise<void> {
  const scripts = (await readdir(join(root, 'assets'))).filter((name) => name.endsWith('.js'));
  const renamed = scripts.map((name) => [name, newName(name)] as const);
  const inNewNames = (text: string): string =>
    renamed.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  for (const [from, to] of renamed) {
    await edit(join(root, 'assets', from), inNewNames);
    await rename(join(root, 'assets', from), join(root, 'assets', to));
  }
  await edit(join(root, 'sw.js'), inNewNames);
  await edit(join(root, 'index.html'), (page) =>
    inNewNames(page).replace('<html', '<html data-version="next"'),
  );
}

async function changeCorpus(root: string, corpus: Change['corpus']): Promise<void> {
  const folder = join(root, 'corpus');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await rm(join(folder, manifest.corpus));
  const text = JSON.stringify(corpus);
  const sha256 = hash('sha256', text);
  const file = `corpus-${sha256.slice(0, 12)}.json`;
  await writeFile(join(folder, file), text);
  const next = { ...manifest, corpus: file, sha256, bytes: Buffer.byteLength(text) };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(next));
  await edit(join(root, 'sw.js'), (worker) => worker.replace(manifest.corpus, file));
}

/** Gives the service worker's list the revisions that its files have now. */
async function renewRevisions(root: string): Promise<void> {
  const worker = await readFile(join(root, 'sw.js'), 'utf8');
  let renewed = worker;
  for (const [entry, url = '', revision = ''] of worker.matchAll(
    /\{url:"([^"]+)",revision:"([0-9a-f]{32})"\}/g,
  )) {
    const now = hash('md5', await readFile(join(root, url)));
    renewed = renewed.replace(entry, entry.replace(revision, now));
  }
  await writeFile(join(root, 'sw.js'), renewed);
}

/** A copy of the build as another deployment would be; remove the folder after use. */
export async function deployment(change: Change): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'carrel-deployment-'));
  await cp(DIST, root, { recursive: true });
  if (change.code) await changeCode(root);
  if (change.corpus) await changeCorpus(root, change.corpus);
  if (change.page) await edit(join(root, 'index.html'), change.page);
  await renewRevisions(root);
  return root;
}
