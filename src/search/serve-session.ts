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

/** Opens a library session behind a port: requests in, answers and events out. */
export function serveSession(port: SessionPort): void {
  const session = new LibrarySession((event) => port.postMessage(event, []));
  port.addEventListener('message', ({ data: request }) => {
    if (request.kind === 'open') {
      void session.open(request.base);
      return;
    }
    const answer = session.answer(request);
    port.postMessage(answer, transferables(answer));
  });
}
