import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Gate, type Fault, type PathTest, type Rule } from './server-faults.ts';
import { StaticFiles, type Asset } from './static-files.ts';

export interface StaticServerOptions {
  /** The folder to serve, such as `dist`. */
  root: string;
  /** The path it is served under; begins and ends with a slash. */
  base?: string;
  /** A fixed port, to come back at the address of a server that was closed. */
  port?: number;
  /** Headers that go with every file. */
  headers?: Record<string, string>;
  /** Hears what a page posts, whatever the path. */
  told?: (body: string) => void;
}

export interface StaticServer {
  /** The address of the start page, base included. */
  url: string;
  port: number;
  /** Every path asked for, in order, relative to the base ("/sw.js") and without its query. */
  requests: string[];
  /** The newest rule that matches a path decides; `undefined` makes the matched paths well again. */
  setFault(matches: PathTest, fault: Fault | undefined): Gate;
  /** Serves another folder from now on, as a host does after a deployment. */
  setRoot(root: string): void;
  /** Cuts every open connection, as a network that fails for a moment. */
  cut(): void;
  /** Stops at once and cuts every open connection: the server is gone. */
  close(): Promise<void>;
}

/** Serves a folder as a static host does: under a base path, gzipped, without an SPA fallback. */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const base = options.base ?? '/';
  let files = new StaticFiles(options.root);
  const rules: Rule[] = [];
  const requests: string[] = [];

  const server = createServer((request, response) => {
    if (request.method === 'POST' && options.told) {
      void hear(request, options.told).then(() => response.writeHead(204).end());
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const inside = pathname.startsWith(base);
    const path = inside ? pathname.slice(base.length - 1) : pathname;
    requests.push(path);
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      response.setHeader(name, value);
    }
    const rule = rules.find(({ matches }) => matches(path));
    const asset = inside ? files.find(path, rule?.fault) : Promise.resolve(undefined);
    const lost = (): Promise<Asset | undefined> => files.find('/404.html', undefined);
    answer(request, response, { asset, lost }, rule).catch(() => request.socket.destroy());
  });
  const port = await listen(server, options.port);

  return {
    url: `http://127.0.0.1:${port}${base}`,
    port,
    requests,
    setFault(matches, fault) {
      const gate = new Gate();
      rules.unshift({ matches, fault, gate });
      return gate;
    },
    setRoot(root) {
      files = new StaticFiles(root);
    },
    cut: () => server.closeAllConnections(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Lets a server listen on this device alone, at a free port unless one is named; the port. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** A page that is gone before it has said all was never heard. */
async function hear(request: IncomingMessage, told: (body: string) => void): Promise<void> {
  try {
    told(await text(request));
  } catch {
    request.socket.destroy();
  }
}

interface Found {
  readonly asset: Promise<Asset | undefined>;
  /** The page for addresses that lead nowhere, as hosts of projects send it. */
  readonly lost: () => Promise<Asset | undefined>;
}

const PAGE = { 'Content-Type': 'text/html; charset=utf-8' };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  rule: Rule | undefined,
): Promise<void> {
  const asset = await found.asset;
  const fault = rule?.fault;
  if (fault?.kind === 'hang') await rule?.gate.released(1);
  if (fault?.kind === 'drop') request.socket.destroy();
  else if (fault?.kind === 'status') response.writeHead(fault.status).end();
  else if (!asset) response.writeHead(404, PAGE).end((await found.lost())?.body);
  else if (!fault && request.headers['if-none-match'] === asset.headers['ETag'])
    response.writeHead(304, asset.headers).end();
  else await send(request, response, asset, rule);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  asset: Asset,
  rule: Rule | undefined,
): Promise<void> {
  const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const gzipped = acceptsGzip ? asset.gzipped : undefined;
  const body = gzipped ?? asset.body;
  if (gzipped) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, { ...asset.headers, 'Content-Length': body.length });
  const chunks = rule?.fault?.kind === 'slow' ? rule.fault.chunks : 1;
  const size = Math.ceil(body.length / chunks);
  for (let index = 0; index < chunks; index++) {
    await rule?.gate.released(index);
    if (request.method !== 'HEAD') response.write(body.subarray(index * size, (index + 1) * size));
  }
  response.end();
}
