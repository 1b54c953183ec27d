import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './static-server.ts';

/**
 * Chromium by itself asks its maker what the fields of any page are for, be they named or not. It tells
 * a hash of their shape and nothing that is written in them; no page can forbid it.
 */
const OF_THE_BROWSER = 'content-autofill.googleapis.com:443';

/** Stands between a browser and everything else, and writes down who was asked. */
export interface Witness {
  /** The proxy that the browser is given. */
  readonly server: string;
  /** Hosts with their ports, each as often as the page or its workers asked it. */
  readonly asked: string[];
  close(): Promise<void>;
}

const SCRIPT = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };

/** Passes on what is asked of `site`, a host with its port; for any other host it answers itself. */
export async function startWitness(site: string): Promise<Witness> {
  const asked: string[] = [];

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { host } = new URL(request.url ?? '');
    asked.push(host);
    if (host !== site) {
      response.writeHead(200, SCRIPT).end();
      return;
    }
    const { method, headers } = request;
    const onward = ask(request.url ?? '', { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  const proxy = createServer(answer);
  // Of a secure connection or a socket no more is seen than where it leads.
  proxy.on('connect', (request, socket) => {
    if (request.url !== OF_THE_BROWSER) asked.push(request.url ?? '');
    socket.destroy();
  });
  const port = await listen(proxy);
  return {
    server: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      const closed = new Promise((resolve) => proxy.close(resolve));
      proxy.closeAllConnections();
      await closed;
    },
  };
}
