import { createStore, type StoreApi } from 'zustand/vanilla';
import { registerOffline } from '../data/offline.ts';

export interface OfflineState {
  /** `unknown` until the service worker has answered; `refused`: there is none. */
  readonly worker: 'unknown' | 'ready' | 'refused';
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
 * @param reload reloads the page after what is being typed has been put in a safe place
 */
export function createOfflineStore(reload: () => void): OfflineStore {
  const store = createStore<OfflineState>(() => ({
    worker: 'unknown',
    update: 'none',
    putAside: false,
  }));
  let letIn: (() => Promise<void>) | undefined;
  let accepted = false;
  return Object.assign(store, {
    register() {
      registerOffline({
        onReady: () => store.setState({ worker: 'ready' }),
        onRefused: () => store.setState({ worker: 'refused' }),
        onUpdate: (accept) => {
          letIn = accept;
          store.setState({ update: 'offered', putAside: false });
        },
        onReload: () => {
          if (accepted) reload();
          else store.setState({ update: 'taken', putAside: false });
        },
      });
    },
    accept() {
      accepted = true;
      if (store.getState().update === 'taken') reload();
      else void letIn?.();
    },
    later: () => store.setState({ putAside: true }),
  });
}
