/**
 * Whether a worker still lives. One that a browser ends for want of memory sends no word of it; but a
 * lock that it holds is let go with it, and whoever waits for the lock hears of it at once.
 */

/** The worker's sign that it lives, and holds this lock until it does not. */
export interface LifeSign {
  readonly kind: 'alive';
  readonly lock: string;
}

/** In the worker: holds a lock for life and tells its name; nothing where a browser has no locks. */
export function holdLife(port: { postMessage(sign: LifeSign): void }): void {
  if (!('locks' in navigator)) return;
  const lock = `carrel.worker/${crypto.randomUUID()}`;
  const forLife = (): Promise<never> => {
    port.postMessage({ kind: 'alive', lock });
    return new Promise(() => {});
  };
  navigator.locks.request(lock, forLife).catch(() => {
    // Refused: a death without an error then goes unheard, as where there are no locks.
  });
}

/** In the page: calls back when the worker that holds this lock is gone. */
export function onDeath({ lock }: LifeSign, gone: () => void): void {
  navigator.locks.request(lock, gone).catch(() => {
    // As above.
  });
}
