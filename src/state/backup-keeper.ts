import { createStore, type StoreApi } from 'zustand/vanilla';
import { backupName, laterMark } from '#domain/backup';
import {
  copiedMark,
  countedMark,
  lastSaved,
  notThereMark,
  savedMark,
  type BackupMark,
} from '#domain/backup-mark';
import type { Stamp } from '#domain/reader/stamp';
import { isAnyUnsaved, type Unsaved } from '#domain/reader/unsaved';
import { readBackupMark, watchBackupMark, writeBackupMark } from '../data/backup-mark.ts';
import { writeWhole } from '../data/copy-files.ts';
import type { SearchClient } from '../search/search-client.ts';
import { choosePlace, isClosed, saveFile, shareFile } from './hand-over.ts';
import type { ReaderNews, ReaderStore } from './reader-store.ts';

export interface BackupState {
  readonly mark: BackupMark;
  /** What is on this device alone; undefined until it is counted. */
  readonly unsaved: Unsaved | undefined;
  /** The copy in the folder lacks something, or there is none. */
  readonly isUncopied: boolean;
  /** What stamps call this device; '' until that is known. */
  readonly device: string;
  /** The device's clock in ms since 1970, when it was looked at last. */
  readonly now: number;
  readonly isSaving: boolean;
}

export interface BackupKeeper extends StoreApi<BackupState> {
  /** Writes everything to a file where the reader wants it, or hands it to the browser; only within a press. */
  save(isPacked: boolean): Promise<void>;
  /** Hands a file of everything to the system's sheet for sharing; only within a press. */
  share(isPacked: boolean): Promise<void>;
  /** The file that was handed over last is not where it should be: it counts no more. */
  notThere(): Promise<void>;
  /** A copy that holds everything up to this stamp has been written to the folder. */
  copied(latest: Stamp): Promise<void>;
  /** Reminds again in a day. */
  later(): void;
}

type WhyNot = Extract<ReaderNews, { kind: 'not-backed-up' }>['why'];

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
    isUncopied: false,
    device: '',
    now: now(),
    isSaving: false,
  }));
  const keep = (mark: BackupMark): void => {
    writeBackupMark(mark);
    store.setState({ mark, now: now() });
  };

  const countSince = async (since: Stamp | undefined) => {
    // Refused, or workers die: what was counted before stands.
    const outcome = await search.exchange({ kind: 'unsaved', since }).catch(() => undefined);
    return outcome?.answer?.kind === 'unsaved' ? outcome.answer : undefined;
  };
  const count = async (): Promise<void> => {
    const { mark: before } = store.getState();
    const [saved, copied] = [lastSaved(before)?.latest, before.copied?.latest];
    const since = await countSince(saved);
    const sinceCopy = copied === saved ? since : await countSince(copied);
    const { mark } = store.getState();
    // Saved meanwhile, it is counted again.
    if (!since || !sinceCopy || mark.saved !== before.saved || mark.copied !== before.copied)
      return;
    const counted = countedMark(mark, since.unsaved, now());
    if (counted !== mark) writeBackupMark(counted);
    const isUncopied = copied === undefined || isAnyUnsaved(sinceCopy.unsaved);
    const { unsaved, device } = since;
    store.setState({ mark: counted, unsaved, isUncopied, device, now: now() });
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

  /** What is here for this visit alone is not what the device keeps. */
  const isLasting = (): boolean => reader.getState().keeping?.where !== 'visit';
  const tell = (news: ReaderNews): void => reader.setState({ news });

  async function written(isPacked: boolean) {
    const outcome = await search.exchange({ kind: 'library-file', isPacked });
    if (outcome?.answer?.kind !== 'library-file') throw new Error('There is no file.');
    return outcome.answer;
  }

  async function noteSaved(latest: Stamp, handed?: string): Promise<void> {
    if (!isLasting()) return;
    keep(savedMark(store.getState().mark, { at: now(), latest }, handed));
    await count();
  }

  /** Does what saves; says why not, and nothing where the reader thought better of it. */
  async function saving(work: (failing: (why: WhyNot) => void) => Promise<void>): Promise<void> {
    let why: WhyNot = 'unread';
    store.setState({ isSaving: true });
    try {
      await work((reason) => {
        why = reason;
      });
    } catch (error) {
      if (!isClosed(error)) tell({ kind: 'not-backed-up', why });
    } finally {
      store.setState({ isSaving: false });
    }
  }

  return Object.assign(store, {
    save: (isPacked: boolean) =>
      saving(async (failing) => {
        const place = await choosePlace(backupName(now(), store.getState().device, isPacked));
        const { name, blob, latest } = await written(isPacked);
        failing('unwritten');
        if (place) await writeWhole(place, blob);
        else saveFile({ name, blob });
        tell({ kind: 'backed-up', name: place?.name ?? name, how: place ? 'saved' : 'handed' });
        await noteSaved(latest, place ? undefined : name);
      }),
    share: (isPacked: boolean) =>
      saving(async (failing) => {
        const { name, blob, latest } = await written(isPacked);
        failing('unshared');
        await shareFile({ name, blob });
        tell({ kind: 'backed-up', name, how: 'shared' });
        await noteSaved(latest, name);
      }),
    async notThere() {
      keep(notThereMark(store.getState().mark));
      tell({ kind: 'not-there' });
      await count();
    },
    async copied(latest: Stamp) {
      if (!isLasting()) return;
      keep(copiedMark(store.getState().mark, { at: now(), latest }));
      await count();
    },
    later: () => keep(laterMark(store.getState().mark, now())),
  });
}
