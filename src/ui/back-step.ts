/**
 * A step back closes what lies over the screen, where the browser does not see to that itself: Chromium
 * does for dialogs (close watchers); elsewhere a step of the history is held for it.
 */

/** What is held, the one on top last. */
const held: { readonly id: string; readonly close: () => void }[] = [];
/** Steps that are gone back over and are nobody’s. */
let own = 0;
let made = 0;

function heldAt(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('held' in state)) return undefined;
  return typeof state.held === 'string' ? state.held : undefined;
}

/**
 * Takes a step of the history that is about what lies over the screen.
 * @param state of the entry that it led to
 * @returns whether it was; the screen beneath stays as it is then
 */
export function takeBackStep(state: unknown): boolean {
  const top = held.at(-1);
  const isLeftOver = heldAt(state) !== undefined && !held.some(({ id }) => id === heldAt(state));
  if (own === 0 && !top) {
    // Back from another page, to a sheet that is no more: one step further.
    if (isLeftOver) stepBack();
    return false;
  }
  if (isLeftOver) history.replaceState(null, '');
  if (own > 0) own -= 1;
  else {
    held.pop();
    top?.close();
  }
  return true;
}

function stepBack(): void {
  own += 1;
  history.back();
}

/** What Chromium has for such things; not in TypeScript's own declarations yet. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}
declare global {
  interface Window {
    readonly CloseWatcher?: new () => CloseWatcher;
  }
}

/**
 * Has the next step back close what lies over the screen.
 * @returns what gives the step up when it is closed, however it was
 */
export function holdBackStep(over: HTMLElement, close: () => void): () => void {
  if (!window.CloseWatcher) return holdHistoryStep(close);
  if (over instanceof HTMLDialogElement) return () => {};
  const watcher = new window.CloseWatcher();
  watcher.addEventListener('close', close);
  return () => watcher.destroy();
}

function holdHistoryStep(close: () => void): () => void {
  made += 1;
  const id = `${performance.timeOrigin}.${made}`;
  held.push({ id, close });
  history.pushState({ held: id }, '');
  return () => {
    const at = held.findIndex((step) => step.id === id);
    if (at === -1) return;
    held.splice(at, 1);
    // After the press that closed it: a link has led elsewhere by then, and the step is not on top.
    setTimeout(() => heldAt(history.state) === id && stepBack());
  };
}
