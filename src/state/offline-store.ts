import { createStore, type StoreApi } from 'zustand/vanilla';
import { registerOffline } from '../data/offline.ts';

export interface OfflineState {
  /** `unknown` until the service worker has answered; `refused`: there is none. */
  readonly worker: 'unknown' | 'ready' | 'refused';
  readonly update:
    | { readonly kind: 'none' }
    /** A new version waits to be let in. */
    | { readonly kind: 'offered' }
    /** Put aside until the next start. */
    | { readonly kind: 'later' }
    /** Another tab let it in: this one still runs the old code. */
    | { readonly kind: 'taken' };
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
  const store = createStore<OfflineState>(() => ({ worker: 'unknown', update: { kind: 'none' } }));
  let letIn: (() => Promise<void>) | undefined;
  let accepted = false;
  return Object.assign(store, {
    register() {
      registerOffline({
        onReady: () => store.setState({ worker: 'ready' }),
        onRefused: () => store.setState({ worker: 'refused' }),
        onUpdate: (accept) => {
          letIn = accept;
          store.setState({ update: { kind: 'offered' } });
        },
        onReload: () => {
          if (accepted) reload();
          else store.setState({ update: { kind: 'taken' } });
        },
      });
    },
    accept() {
      accepted = true;
      if (store.getState().update.kind === 'taken') reload();
      else void letIn?.();
    },
    later: () => store.setState({ update: { kind: 'later' } }),
  });
}
