import type { Origin } from '#domain/origin';
import { CHANCE_BYTES, timeId } from '#domain/time-id';
import { LibrarySession } from './library-session.ts';
import type { Answer, Request } from './protocol.ts';

/** What a worker's global scope and one end of a message channel have in common. */
export interface SessionPort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void;
}

function transferables(answer: Answer): Transferable[] {
  return answer.kind === 'result' ? [answer.result.order.buffer] : [];
}

const ORIGIN: Origin = {
  now: () => Date.now(),
  newId: () => timeId(Date.now(), crypto.getRandomValues(new Uint8Array(CHANCE_BYTES))),
};

/**
 * Opens a library session behind a port: requests in, answers and events out.
 * @param speaking what requests wait for, in their order
 */
export function serveSession(port: SessionPort, speaking?: Promise<void>): void {
  const session = new LibrarySession((event) => port.postMessage(event, []), ORIGIN);
  const serve = (request: Request): void => {
    if (request.kind === 'open') {
      void session.open(request.base);
      return;
    }
    if (request.kind === 'change-recents') {
      const { id, change } = request;
      void session.searches
        .change(change)
        .then((outcome) => port.postMessage({ kind: 'recents-changed', id, outcome }, []));
      return;
    }
    if (request.kind === 'act') {
      const { id, action, asked, again } = request;
      void session.reader
        .act(action, { asked, again })
        .then((outcome) => port.postMessage({ kind: 'acted', id, outcome }, []));
      return;
    }
    if (request.kind === 'recovery-read') {
      void session.reader
        .recoveryRead()
        .then(() => port.postMessage({ kind: 'noted', id: request.id }, []));
      return;
    }
    if (request.kind === 'suggest-tags') {
      const { id, paperId } = request;
      void session.adviser
        .suggest(paperId)
        .then((tags) => port.postMessage({ kind: 'suggested-tags', id, tags }, []));
      return;
    }
    if (request.kind === 'check') {
      const { id, question } = request;
      void session.checker
        .answer(question)
        .then((outcome) => port.postMessage({ kind: 'checked', id, outcome }, []));
      return;
    }
    if (request.kind === 'exchange') {
      const { id, question, asked, again } = request;
      void session.exchange
        .answer(question, { asked, again })
        .then((outcome) => port.postMessage({ kind: 'exchanged', id, outcome }, []));
      return;
    }
    if (request.kind === 'export') {
      const { id, question } = request;
      void session.exporter
        .answer(question)
        .then((outcome) => port.postMessage({ kind: 'exported', id, outcome }, []));
      return;
    }
    if (request.kind === 'bundle') {
      const { id, scope } = request;
      port.postMessage({ kind: 'bundle', id, bundle: session.exporter.bundle(scope) }, []);
      return;
    }
    if (request.kind === 'overview') {
      const { id, question } = request;
      void session.overview
        .answer(question)
        .then((outcome) => port.postMessage({ kind: 'overview', id, outcome }, []));
      return;
    }
    const answer = session.answer(request);
    port.postMessage(answer, transferables(answer));
  };
  port.addEventListener('message', ({ data }) => {
    if (speaking) void speaking.then(() => serve(data));
    else serve(data);
  });
}
