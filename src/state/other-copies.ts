/** The copies of other devices in the folder: read when their content is new, taken in or offered. */
import { deviceSigns } from '#domain/backup';
import type { Stamp } from '#domain/reader/stamp';
import { contentMark, copiesIn } from '../data/copy-files.ts';
import { changeKnown, keptFolder, NOTHING_KNOWN, type CopiesKnown } from '../data/copy-folder.ts';
import type { ExchangeAnswer } from '../search/exchange-protocol.ts';
import type { SearchClient } from '../search/search-client.ts';

/** A copy of another device. */
export interface OtherCopy {
  readonly name: string;
  /** When it was written, in ms since 1970, as the folder has it. */
  readonly at: number;
  /** All of it is here, or not; or it cannot be read, or not now. */
  readonly is: 'here' | 'new' | 'unread';
  /** The reader wants to hear no more of this content in this visit. */
  readonly isPutAside: boolean;
  /** The change by which it came in by itself last, in this visit. */
  readonly came: Stamp | undefined;
}

/** A copy that was read, as it was. */
interface Weighed {
  readonly content: string;
  readonly is: 'new' | 'unread';
}

type Taken = Extract<ExchangeAnswer, { kind: 'copy'; is: 'taken' }>;

/** What is seen when the folder is looked through. */
interface Seen {
  readonly copies: (Omit<OtherCopy, 'isPutAside'> & Pick<Weighed, 'content'>)[];
  readonly known: CopiesKnown;
  /** What of that is known since: by name, content that is here. */
  readonly here: Map<string, string>;
}

/** All of it but the name, only while nobody else is at work on the folder. */
export class OtherCopies {
  readonly #search: SearchClient;
  readonly #taken: (taken: Taken) => void;
  /** By name, in this visit. */
  readonly #weighed = new Map<string, Weighed>();
  /** What came in by itself in this visit, by the name of the copy. */
  readonly #came = new Map<string, Stamp>();
  /** Contents of those that the folder held when it was looked through last. */
  #seen: readonly string[] = [];
  /** Contents of which the reader wants to hear no more. */
  readonly #putAside = new Set<string>();

  /** @param taken told of each copy that came in by itself */
  constructor(search: SearchClient, taken: (taken: Taken) => void) {
    this.#search = search;
    this.#taken = taken;
  }

  /** The name of the copy of the device that has this name. */
  static nameOf(device: string): string {
    return `carrel-${deviceSigns(device)}.json`;
  }

  /**
   * Looks through a folder.
   * @param own the name of this device's own copy
   * @param mayTake what nobody could want to be asked about may come in
   */
  async lookThrough(
    folder: FileSystemDirectoryHandle,
    own: string,
    mayTake: boolean,
  ): Promise<readonly OtherCopy[]> {
    const known = (await keptFolder())?.known ?? NOTHING_KNOWN;
    const seen: Seen = { copies: [], known, here: new Map() };
    for (const file of await copiesIn(folder))
      if (file.name !== own) await this.#look(file, seen, mayTake);
    if (seen.here.size > 0)
      await changeKnown((now) => ({ ...now, here: new Map([...now.here, ...seen.here]) }));
    this.#seen = seen.copies.map(({ content }) => content);
    // Asked last: the reader may have put them aside while they were read.
    return seen.copies.map(({ content, ...copy }) => ({
      ...copy,
      isPutAside: this.#putAside.has(content),
    }));
  }

  async #look(file: File, seen: Seen, mayTake: boolean): Promise<void> {
    const { name, lastModified: at } = file;
    const content = await contentMark(file);
    const is = await this.#weigh(file, content, seen, mayTake && !this.#putAside.has(content));
    if (is !== 'here') this.#came.delete(name);
    else if (seen.known.here.get(name) !== content) seen.here.set(name, content);
    seen.copies.push({ name, at, is, content, came: this.#came.get(name) });
  }

  async #weigh(
    file: File,
    content: string,
    { known: { here, merged } }: Seen,
    mayTake: boolean,
  ): Promise<OtherCopy['is']> {
    const { name } = file;
    if (here.get(name) === content) return 'here';
    const before = this.#weighed.get(name);
    if (before?.content === content) return before.is;
    const answer = await weigh(this.#search, file, merged, mayTake);
    // Without an answer it is asked again when the folder is looked through next.
    if (!answer) return 'unread';
    if (answer.is === 'here') return 'here';
    if (answer.is !== 'taken') {
      this.#weighed.set(name, { content, is: answer.is });
      return answer.is;
    }
    // What was offered may be here by now.
    this.#weighed.clear();
    this.#came.set(name, answer.made.stamp);
    this.#taken(answer);
    return 'here';
  }

  /** The reader has merged a file of this device, by the change of this stamp. */
  async merged(device: string, stamp: Stamp): Promise<void> {
    this.#weighed.clear();
    await changeKnown((known) => ({
      ...known,
      merged: new Map([...known.merged, [device, stamp]]),
    }));
  }

  /** The reader has taken back what came from a file: what is here must be looked at again, quietly. */
  async takenBack(folder: FileSystemDirectoryHandle): Promise<void> {
    this.#weighed.clear();
    for (const file of await copiesIn(folder)) this.#putAside.add(await contentMark(file));
    await changeKnown((known) => ({ ...known, here: new Map() }));
  }

  /** The reader wants to hear no more of what is offered now, in this visit. */
  putAside(): void {
    for (const content of this.#seen) this.#putAside.add(content);
  }
}

/** What a copy brings; undefined where the device does not answer. */
export async function weigh(
  search: SearchClient,
  file: File,
  known: ReadonlyMap<string, Stamp>,
  mayTake: boolean,
): Promise<Extract<ExchangeAnswer, { kind: 'copy' }> | undefined> {
  const question = { kind: 'copy', file, name: file.name, known, mayTake } as const;
  const outcome = await search.exchange(question).catch(() => undefined);
  return outcome?.answer?.kind === 'copy' ? outcome.answer : undefined;
}
