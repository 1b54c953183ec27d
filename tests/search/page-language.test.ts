import { expect, it } from 'vitest';
import { exportFile } from '#domain/exchange/export';
import { formatFault } from '#domain/listing/fault';
import { parsePage } from '#domain/listing/parse';
import { ownSource } from '#domain/own-source';
import { kindNamed } from '#domain/reader/kinds';
import { german } from '../../src/messages/de/index.ts';
import { germanInWorker } from '../../src/messages/de/worker-words.ts';
import { definedAreas } from '../../src/messages/locale.ts';
import { speakAsPage } from '../../src/search/page-language.ts';
import { serveSession } from '../../src/search/serve-session.ts';
import type { Request } from '../../src/search/protocol.ts';
import { EVERYTHING } from '../../scripts/exports/made-bundle.ts';
import { bundle, entry, marked } from '../helpers/bundles.ts';

/** One end of a channel, as a worker's global scope is. */
function portHere() {
  const answered: unknown[] = [];
  const listeners: ((event: MessageEvent<Request>) => void)[] = [];
  return {
    answered,
    port: {
      postMessage: (message: unknown) => answered.push(message),
      addEventListener: (_type: 'message', listener: (event: MessageEvent<Request>) => void) =>
        listeners.push(listener),
    },
    ask: (data: Request) => {
      for (const listener of listeners) listener(new MessageEvent('message', { data }));
    },
  };
}

const ASKED: Request[] = [1, 2, 3].map((id) => ({ kind: 'paper', id, paperId: 'none' }));
const ANSWERS = ASKED.map(({ kind, ...asked }) =>
  expect.objectContaining({ kind, id: 'id' in asked ? asked.id : 0 }),
);

it('answers at once where there are no words to wait for', () => {
  expect([speakAsPage('en'), speakAsPage('')]).toEqual([undefined, undefined]);
  const { port, ask, answered } = portHere();
  serveSession(port, speakAsPage('en'));
  for (const request of ASKED) ask(request);
  expect(answered).toEqual(ANSWERS);
});

it('answers what comes before the words in its order, when they are there', async () => {
  const { port, ask, answered } = portHere();
  let speak = () => {};
  const speaking = new Promise<void>((resolve) => {
    speak = resolve;
  });
  serveSession(port, speaking);
  for (const request of ASKED.slice(0, 2)) ask(request);
  await Promise.resolve();
  expect(answered).toEqual([]);
  speak();
  for (const request of ASKED.slice(2)) ask(request);
  await expect.poll(() => answered).toEqual(ANSWERS);
});

/** Of these the worker's code holds the words, and only the page says them. */
const SAID_BY_PAGE = ['backup-age', 'filter-words', 'topic-groups'];

it('has German for all that the worker’s code says', async () => {
  await Promise.all([
    import('../../src/search/export-papers.ts'),
    import('../../src/search/exchange-desk.ts'),
    import('../../src/search/overview-desk.ts'),
    import('#domain/exchange/read-import'),
  ]);
  const held = [...definedAreas().keys()].filter((area) => !SAID_BY_PAGE.includes(area));
  expect(Object.keys(germanInWorker).toSorted()).toEqual(held.toSorted());
  expect(german).toMatchObject(germanInWorker);
});

it('writes German files and faults from then on', async () => {
  await speakAsPage('de');
  const abstract = 'Half of the alarms were false.';
  const items = [
    entry('Sepsis alarms', {
      paper: { abstract, publishedOn: '2025-03-01', authorCount: 2 },
      status: 'toread',
      highlights: [marked(abstract, 'alarms')],
    }),
  ];
  const kinds = { ...bundle([]).kinds, result: kindNamed('result', []) };
  const text = (format: 'markdown' | 'html' | 'csv') =>
    exportFile(format, bundle(items, { kinds }), EVERYTHING, '{}').text;
  expect(text('markdown')).toContain('Zu lesen. 1. März 2025. 2 Autoren, Namen nicht angegeben');
  expect(text('markdown')).toContain('„alarms“ [Ergebnis]');
  expect(text('html')).toContain('<html lang="de">');
  expect(text('html')).toContain('<h3 dir="auto" lang="en">Sepsis alarms</h3>');
  expect(text('csv')).toMatch(/^\ufefftitle,status,.*\r\nSepsis alarms,Zu lesen,/);
  expect(ownSource().title).toBe('Eigene Artikel');
  expect(parsePage('leer.txt', new Uint8Array()).faults.map(formatFault)).toEqual([
    'leer.txt:1: die Seite ist leer',
  ]);
});
