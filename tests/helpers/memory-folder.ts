import type { JournalFile, JournalFolder } from '../../src/data/journal/folder.ts';

/** Thrown by everything that a killed tab still tries. */
export class Killed extends Error {}

/**
 * A device's files, as they survive the tabs that write them. Each tab has a folder of its own, which
 * can be killed between any two operations, or within one.
 */
export class MemoryDevice {
  readonly files = new Map<string, Uint8Array>();
  readonly #taken = new Map<string, MemoryFolder>();
  #turn: Promise<unknown> = Promise.resolve();

  /** Who may do what only one may do. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  take(name: string, by: MemoryFolder): boolean {
    if (this.#taken.get(name)?.isAlive === true) return false;
    this.#taken.set(name, by);
    if (!this.files.has(name)) this.files.set(name, new Uint8Array());
    return true;
  }

  leave(name: string): void {
    this.#taken.delete(name);
  }

  isTaken(name: string): boolean {
    return this.#taken.get(name)?.isAlive === true;
  }
}

export class MemoryFolder implements JournalFolder {
  /** Folded as soon as that pays. */
  longBytes = 0;
  readonly #device: MemoryDevice;
  isAlive = true;
  /** Killed, it still holds what it has taken, as a browser lets go of that a moment later. */
  isHolding = false;
  /** Operations until it is killed. */
  left = Number.POSITIVE_INFINITY;
  /** Bytes that still fit. */
  room = Number.POSITIVE_INFINITY;
  /** Called when a line has been written. */
  onAppended: () => void = () => {};

  constructor(device: MemoryDevice) {
    this.#device = device;
  }

  names(): Promise<readonly string[]> {
    return this.#doing(() => [...this.#device.files.keys()]);
  }

  take(name: string): Promise<JournalFile | undefined> {
    return this.#doing(() => (this.#device.take(name, this) ? this.#file(name) : undefined));
  }

  read(name: string, from = 0, to?: number): Promise<Uint8Array> {
    return this.#doing(() => (this.#device.files.get(name) ?? new Uint8Array()).slice(from, to));
  }

  remove(name: string): Promise<void> {
    return this.#doing(() => {
      if (!this.#device.isTaken(name)) this.#device.files.delete(name);
    });
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#device.inTurn(work);
  }

  #file(name: string): JournalFile {
    const { files } = this.#device;
    let isOpen = true;
    const bytes = (): Uint8Array => {
      const content = files.get(name);
      if (!isOpen || !content) throw new DOMException('closed', 'InvalidStateError');
      return content;
    };
    return {
      size: () => bytes().length,
      read: (from = 0) => bytes().slice(from),
      append: (added) => {
        const before = bytes();
        const written = Math.min(added.length, this.room);
        // A kill may come when a part of the bytes is written.
        const share = this.left < 1 ? Math.floor(written * this.left) : written;
        files.set(name, Uint8Array.from([...before, ...added.subarray(0, share)]));
        this.#count();
        this.room -= written;
        if (written < added.length) throw new DOMException('full', 'QuotaExceededError');
        this.onAppended();
      },
      truncate: (size) => {
        this.#count();
        files.set(name, bytes().slice(0, size));
      },
      close: () => {
        isOpen = false;
        this.#device.leave(name);
      },
    };
  }

  /** @throws {Killed} from the operation on in which it is killed */
  #count(): void {
    this.left -= 1;
    if (this.left >= 0) return;
    this.isAlive = this.isHolding;
    throw new Killed();
  }

  async #doing<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    this.#count();
    return work();
  }
}
