import { locale } from '#messages/locale';
import { ownScript } from '../data/own-script.ts';
import { onDeath, type LifeSign } from './life.ts';
import type { Answer, LibraryEvent, Request } from './protocol.ts';
import workerAddress from './search.worker.ts?worker&url';

type Question = Exclude<Request, { kind: 'open' }>;

/** The part of a Worker that is used; the end of a message channel has it too. */
export interface WorkerPort {
  postMessage(message: Request): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Answer | LibraryEvent | LifeSign>) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** Starts the module worker that the build made of `search.worker.ts`; its name is the page's language. */
export function startSearchWorker(): WorkerPort {
  return new Worker(ownScript(workerAddress), { type: 'module', name: locale() });
}

/** Questions to the worker, whichever worker it is by then. */
export interface WorkerLine {
  /** Starts the worker if none runs and opens the library, or tries again. */
  readonly open: () => void;
  /** @throws {DOMException} `AbortError` when workers die one after the other */
  readonly ask: (question: (id: number) => Question) => Promise<Answer>;
}

export interface WorkerLineMeans {
  /** Absolute address of the site, ending in a slash. */
  readonly base: string;
  /** Receives what the worker tells unasked. */
  readonly tell: (event: LibraryEvent) => void;
  /** Called when a worker is first needed, and again after one died. */
  readonly startWorker: () => WorkerPort;
  /** A clock that is never set, in ms. */
  readonly now: () => number;
}

/** A question that waits for its answer. */
interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: DOMException) => void;
  /** Some worker was asked, and may have done it. */
  isAsked: boolean;
}

export function aborted(reason: string): DOMException {
  return new DOMException(reason, 'AbortError');
}

/** So many deaths within so long, in ms, are no mishap: another worker would die, too. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

/** What a worker tells while it comes up; of one that takes another's place nobody needs to know. */
const COMING_UP = new Set<LibraryEvent['kind']>(['progress', 'loaded', 'kept', 'keeping']);

/**
 * Keeps a worker running. One that dies is replaced, and what it was asked and has not answered is asked
 * again as soon as its successor has the whole library, so that nobody on the screen notices.
 */
export function createWorkerLine({ base, tell, startWorker, now }: WorkerLineMeans): WorkerLine {
  let worker: WorkerPort | undefined;
  /** The library has been there: a worker that starts now takes another's place. */
  let wasReady = false;
  /** The worker takes another's place and has not got the library yet. */
  let coming = false;
  /** Workers died one after the other, and the reader has not asked for another. */
  let failed = false;
  /** What the reader made outlives the worker, as it told. */
  let lasting = true;
  let madeOne = false;
  let deaths: number[] = [];
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function giveUp(): void {
    [coming, failed, deaths] = [false, true, []];
    const gone = aborted('The search worker died.');
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
    tell({ kind: 'problem', problem: { name: 'WorkerFailed' }, fatal: true });
  }

  function bury(dead: WorkerPort): void {
    dead.terminate();
    if (worker !== dead) return;
    worker = undefined;
    deaths = [...deaths.filter((at) => now() - at < DEATHS_WITHIN_MS), now()];
    if (deaths.length >= MOST_DEATHS) {
      giveUp();
      return;
    }
    if (madeOne && !lasting)
      tell({ kind: 'problem', problem: { name: 'VisitLost' }, fatal: false });
    madeOne = false;
    coming = wasReady;
    post({ kind: 'open', base });
    if (!coming) askAll();
  }

  function hear(event: LibraryEvent): void {
    if (event.kind === 'keeping') lasting = event.keeping.where !== 'visit';
    if (coming && COMING_UP.has(event.kind)) return;
    tell(event);
    wasReady ||= event.kind === 'ready';
    // Papers that cannot be had are no reason to wait for them any longer.
    const isUp = event.kind === 'ready' || (event.kind === 'problem' && event.fatal);
    if (coming && isUp) askAll();
  }

  function take(answer: Answer): void {
    madeOne ||= answer.kind === 'acted' && !answer.outcome.problem && !!answer.outcome.made;
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  }

  function start(): WorkerPort {
    const started = startWorker();
    started.addEventListener('message', ({ data }) => {
      if (worker !== started) return;
      if ('id' in data) take(data);
      else if (data.kind === 'alive') onDeath(data, () => bury(started));
      else hear(data);
    });
    started.addEventListener('error', () => bury(started));
    return started;
  }

  function post(request: Request): void {
    try {
      worker ??= start();
    } catch {
      // Some browsers refuse a worker by throwing; another would be refused, too.
      giveUp();
      return;
    }
    worker.postMessage(request);
  }

  function send(each: Waiting): void {
    const { question, isAsked } = each;
    each.isAsked = true;
    post('asked' in question && isAsked ? { ...question, again: true } : question);
  }

  function askAll(): void {
    coming = false;
    for (const each of waiting.values()) send(each);
  }

  return {
    open() {
      failed = false;
      post({ kind: 'open', base });
    },
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (failed) {
          reject(aborted('There is no search worker.'));
          return;
        }
        const id = ++lastId;
        const each = { question: question(id), resolve, reject, isAsked: false };
        waiting.set(id, each);
        if (!coming) send(each);
      }),
  };
}
