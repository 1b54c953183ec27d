import { describe, expect, it, vi } from 'vitest';
import { Turns } from '../../../scripts/crash/soak/turns.ts';

/** Work that ends when told, and says when it begins. */
function work(log: string[], name: string) {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begin = async (): Promise<void> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
  };
  return { begin, end: () => end() };
}

describe('tabs that take turns', () => {
  it('work beside each other, and wait for what is done alone', async () => {
    const turns = new Turns();
    const log: string[] = [];
    const [one, two, alone, late] = ['one', 'two', 'alone', 'late'].map((name) => work(log, name));
    const first = [
      turns.beside(() => one?.begin() ?? Promise.resolve()),
      turns.beside(() => two?.begin() ?? Promise.resolve()),
    ];
    await vi.waitFor(() => expect(log).toEqual(['one begins', 'two begins']));
    const all = [
      ...first,
      turns.alone(() => alone?.begin() ?? Promise.resolve()),
      turns.beside(() => late?.begin() ?? Promise.resolve()),
    ];
    for (const each of [late, alone, two, one]) each?.end();
    await Promise.all(all);
    const at = (what: string): number => log.indexOf(what);
    expect(at('two begins')).toBeLessThan(at('one ends'));
    expect(at('alone begins')).toBeGreaterThan(Math.max(at('one ends'), at('two ends')));
    expect(at('late begins')).toBeGreaterThan(at('alone ends'));
  });

  it('go on when one of them fails', async () => {
    const turns = new Turns();
    const failing = () => Promise.reject(new Error('gone'));
    await expect(turns.beside(failing)).rejects.toThrow('gone');
    await expect(turns.alone(failing)).rejects.toThrow('gone');
    await expect(turns.beside(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
