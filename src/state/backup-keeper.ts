import { createStore, type StoreApi } from 'zustand/vanilla';
import { countedMark, laterMark, type BackupMark } from '#domain/backup';
import type { Stamp } from '#domain/reader/stamp';
import type { Unsaved } from '#domain/reader/unsaved';
import { readBackupMark, watchBackupMark, writeBackupMark } from '../data/backup-mark.ts';
import type { SearchClient } from '../search/search-client.ts';
import { saveFile } from './hand-over.ts';
import type { ReaderStore } from './reader-store.ts';

export interface BackupState {
  readonly mark: BackupMark;
  /** What is on this device alone; undefined until it is counted. */
  readonly unsaved: Unsaved | undefined;
  /** The device's clock in ms since 1970, when it was looked at last. */
  readonly now: number;
  readonly isSaving: boolean;
}

export interface BackupKeeper extends StoreApi<BackupState> {
  /** Writes everything to a file and hands that to the browser; says how that went. */
  save(isPacked: boolean): Promise<void>;
  /** A file that holds everything up to this stamp has been written elsewhere. */
  saved(latest: Stamp): Promise<void>;
  /** Reminds again in a day. */
  later(): void;
}

/** Counted once the reader rests, in ms: they may make much in a row. */
const REST_MS = 500;

/** How often the clock is looked at, in ms. */
const HOUR_MS = 3600 * 1000;

/**
 * Knows how long ago all was saved to a file, and what is on this device alone.
 * @param now the device's clock, in ms since 1970
 */
export function createBackupKeeper(
  search: SearchClient,
  reader: ReaderStore,
  now: () => number,
): BackupKeeper {
  const store = createStore<BackupState>(() => ({
    mark: readBackupMark(),
    unsaved: undefined,
    now: now(),
    isSaving: false,
  }));
  const keep = (mark: BackupMark): void => {
    writeBackupMark(mark);
    store.setState({ mark, now: now() });
  };

  const count = async (): Promise<void> => {
    const { saved } = store.getState().mark;
    const asked = { kind: 'unsaved', since: saved?.latest } as const;
    // Refused, or workers die: what was counted before stands.
    const outcome = await search.exchange(asked).catch(() => undefined);
    // Saved meanwhile, it is counted again.
    if (outcome?.answer?.kind !== 'unsaved' || saved !== store.getState().mark.saved) return;
    const { unsaved } = outcome.answer;
    const { mark } = store.getState();
    const counted = countedMark(mark, unsaved, now());
    if (counted !== mark) writeBackupMark(counted);
    store.setState({ mark: counted, unsaved, now: now() });
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  reader.subscribe(({ summary }, before) => {
    if (!summary || summary === before.summary) return;
    clearTimeout(resting);
    resting = setTimeout(() => void count(), REST_MS);
  });
  watchBackupMark(() => {
    store.setState({ mark: readBackupMark(), now: now() });
    void count();
  });
  const look = (): void => store.setState({ now: now() });
  setInterval(look, HOUR_MS);
  document.addEventListener('visibilitychange', look);

  async function saved(latest: Stamp): Promise<void> {
    keep({ saved: { at: now(), latest } });
    await count();
  }

  return Object.assign(store, {
    saved,
    async save(isPacked: boolean) {
      store.setState({ isSaving: true });
      try {
        const outcome = await search.exchange({ kind: 'library-file', isPacked });
        if (outcome?.answer?.kind !== 'library-file') throw new Error('There is no file.');
        const { name, blob, latest } = outcome.answer;
        saveFile({ name, blob });
        reader.setState({ news: { kind: 'backed-up', name } });
        // What is here for this visit alone is not what the device keeps.
        if (reader.getState().keeping?.where !== 'visit') await saved(latest);
      } catch {
        reader.setState({ news: { kind: 'not-backed-up' } });
      } finally {
        store.setState({ isSaving: false });
      }
    },
    later: () => keep(laterMark(store.getState().mark, now())),
  });
}
