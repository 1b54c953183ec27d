import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { damaged, type Fault } from './server-faults.ts';

/** A file as it goes over the wire. */
export interface Asset {
  body: Buffer;
  gzipped: Buffer | undefined;
  headers: Record<string, string>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const ALREADY_COMPRESSED = new Set(['.png', '.woff2']);
const HASHED = /^\/assets\/|[-.][0-9a-f]{8,64}\.\w+$/;

/** What was compressed before, by its hash: every journey has a server, and nearly all the same files. */
const compressed = new Map<string, Buffer>();

function compress(hash: string, body: Buffer): Buffer {
  const known = compressed.get(hash);
  if (known) return known;
  const gzipped = gzipSync(body, { level: 9 });
  compressed.set(hash, gzipped);
  return gzipped;
}

function toAsset(path: string, body: Buffer): Asset {
  const extension = extname(path);
  const hash = createHash('sha256').update(body).digest('base64url');
  const gzipped = ALREADY_COMPRESSED.has(extension) ? undefined : compress(hash, body);
  const headers = {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${hash.slice(0, 16)}"`,
    Vary: 'Accept-Encoding',
  };
  return { body, gzipped, headers };
}

/** The files of one folder, each read and compressed when it is first asked for. */
export class StaticFiles {
  readonly #root: string;
  readonly #assets = new Map<string, Asset>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file at a path such as "/sw.js", damaged if a fault says so; `undefined` if there is none. */
  async find(path: string, fault: Fault | undefined): Promise<Asset | undefined> {
    const known = this.#assets.get(path);
    if (known && !fault) return known;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const body = await readFile(join(this.#root, normalize(file))).catch(() => undefined);
    if (!body) return undefined;
    const asset = toAsset(file, damaged(body, fault));
    if (!fault) this.#assets.set(path, asset);
    return asset;
  }
}
