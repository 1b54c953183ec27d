import { configure, render } from '@testing-library/react';
import { createPaperReader } from '../../src/data/paper-reader.ts';
import { App } from '../../src/app/App.tsx';
import { compose } from '../../src/app/start.tsx';
import type { WorkerPort } from '../../src/search/worker-line.ts';
import { serveSession } from '../../src/search/serve-session.ts';
import { withFirstScreen } from '../../src/state/library-store.ts';
import { ServicesProvider, type Services } from '../../src/state/services.tsx';

// A busy machine may take its time over a lazy part; what is waited for comes or never does.
configure({ asyncUtilTimeout: 10_000 });

function showModal(this: HTMLDialogElement): void {
  this.setAttribute('open', '');
}

function close(this: HTMLDialogElement): void {
  this.removeAttribute('open');
}

/** Where nothing is laid out, nothing changes its size. */
class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What jsdom has no notion of: a window with a size and media, fonts, and modal dialogs. */
export function giveWindowASize(width = 1440, height = 900): void {
  const matches = (query: string): boolean => {
    const min = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? 0);
    const max = Number(/max-width: (\d+)px/.exec(query)?.[1] ?? Infinity);
    return width >= min && width <= max;
  };
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: matches(query),
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => height },
    clientWidth: { configurable: true, get: () => width },
  });
  Element.prototype.scrollTo = () => {};
  window.ResizeObserver = StillObserver;
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
}

/** The search worker's session in this thread, behind a real message channel. */
function startSessionHere(): WorkerPort {
  const { port1, port2 } = new MessageChannel();
  serveSession({
    postMessage: (message, transfer) => port2.postMessage(message, transfer),
    addEventListener: (type, listener) => port2.addEventListener(type, listener),
  });
  port1.start();
  port2.start();
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: EventListener | ((event: never) => void)) =>
      port1.addEventListener(type, (event) => Reflect.apply(listener, undefined, [event])),
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
}

/** The whole app on this site, as a visit begins it. */
export async function renderApp(site: string): Promise<Services> {
  const papers = createPaperReader();
  let onDrawn = (): void => {};
  const drawn = new Promise<void>((resolve) => {
    onDrawn = resolve;
  });
  const services = compose({ papers, site, startWorker: startSessionHere, drawn });
  services.library.setState(withFirstScreen(await papers.firstScreen(10)));
  render(
    <ServicesProvider value={services}>
      <App onDrawn={onDrawn} />
    </ServicesProvider>,
  );
  services.search.open();
  return services;
}
