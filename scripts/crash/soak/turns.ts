/** Work of several tabs at once, and work for which the others wait. */
export class Turns {
  readonly #running = new Set<Promise<unknown>>();
  #alone: Promise<void> = Promise.resolve();

  /** Beside the other tabs, but beside nothing that is done alone. */
  async beside<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let awaited: Promise<void> | undefined; awaited !== this.#alone;) {
      awaited = this.#alone;
      await awaited;
    }
    const done = work();
    this.#running.add(done);
    try {
      return await done;
    } finally {
      this.#running.delete(done);
    }
  }

  /** While no other tab does anything. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.#alone;
    let end = (): void => {};
    this.#alone = new Promise((resolve) => {
      end = resolve;
    });
    try {
      await before;
      await Promise.allSettled(this.#running);
      return await work();
    } finally {
      end();
    }
  }
}
