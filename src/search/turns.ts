/** Work that is done one after the other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  readonly #ready: Promise<void>;
  #begin: () => void = () => {};

  constructor() {
    this.#ready = new Promise((resolve) => {
      this.#begin = resolve;
    });
  }

  /** From now on what waits in {@link whenReady} has its turn. */
  ready(): void {
    this.#begin();
  }

  /** Has its turn after all that has been asked for, also before all is ready. */
  next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Has its turn once all is ready: what comes sooner waits in nobody's way. */
  async whenReady<T>(work: () => Promise<T>): Promise<T> {
    await this.#ready;
    return this.next(work);
  }
}
