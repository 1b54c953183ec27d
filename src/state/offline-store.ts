import { createStore, type StoreApi } from 'zustand/vanilla';
import { noteAccepted, registerOffline, takeAccepted } from '../data/offline.ts';

export interface OfflineState {
  /** `unknown` until the service worker has answered; `refused`: there is none. */
  readonly worker: 'unknown' | 'ready' | 'refused';
  /** The words that app and papers are on the device stand on the screen. */
  readonly news: boolean;
  /** `offered`: a new version waits to be let in; `taken`: another tab let it in. */
  readonly update: 'none' | 'offered' | 'taken';
  /** The reader does not want to hear of it until the next start. */
  readonly putAside: boolean;
}

export interface OfflineStore extends StoreApi<OfflineState> {
  /** Registers the service worker; call once, after the first screen. */
  register(): void;
  /** Lets the new version in and reloads this tab. */
  accept(): void;
  later(): void;
}

/**
 * How long a new version may take to come in, in ms: Chromium leaves it waiting while the old one
 * has anything to answer. Leaving the page lets it in; the page that comes next goes by `accepted`.
 */
const COMING_IN_MS = 2000;

/**
 * @param settle puts what is being typed in a safe place
 * @param reload reloads the page
 */
export function createOfflineStore(settle: () => void, reload: () => void): OfflineStore {
  const store = createStore<OfflineState>(() => ({
    worker: 'unknown',
    news: false,
    update: 'none',
    putAside: false,
  }));
  let letIn: (() => void) | undefined;
  let accepted = takeAccepted();
  return Object.assign(store, {
    register() {
      registerOffline({
        onReady: () => store.setState({ worker: 'ready' }),
        onRefused: () => store.setState({ worker: 'refused' }),
        onUpdate: (accept) => {
          letIn = accept;
          if (accepted) accept();
          // Told again of the same version, a reader who put it aside is left in peace.
          if (store.getState().update !== 'offered') {
            store.setState({ update: 'offered', putAside: false });
          }
        },
        onReload: () => {
          if (accepted) reload();
          else store.setState({ update: 'taken', putAside: false });
        },
      });
    },
    accept() {
      accepted = true;
      noteAccepted();
      settle();
      if (store.getState().update === 'taken') {
        reload();
        return;
      }
      letIn?.();
      setTimeout(reload, COMING_IN_MS);
    },
    later: () => store.setState({ putAside: true }),
  });
}
