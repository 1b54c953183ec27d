import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BringBack } from '#domain/exchange/bring-back';
import type { Choice } from '#domain/exchange/conflicts';
import type { ImportProblem, Path } from '#domain/exchange/import-problem';
import {
  goneOn,
  NO_FILES,
  placeIn,
  withArrived,
  type ImportQueue,
  type QueuePlace,
} from '#domain/exchange/import-queue';
import { problemOf, type LibraryProblem } from '#domain/problems';
import { isSilent } from '#domain/reader/act';
import type {
  ExchangeOutcome,
  PreviewGroup,
  PreviewRow,
  PreviewSummary,
} from '../search/exchange-protocol.ts';
import type { Made } from '../search/protocol.ts';
import { useServices } from './services.tsx';

export type {
  PreviewGroup,
  PreviewRow,
  PreviewSummary,
  RowSubject,
} from '../search/exchange-protocol.ts';

/** What the reader chose, looking at a preview. */
interface Wishes {
  readonly choices: readonly Choice[];
  /** What was deleted here since, and shall come back. */
  readonly back: BringBack;
}

/** How far a file has come in. */
type ImportStage =
  | { readonly at: 'none' }
  | { readonly at: 'reading'; readonly file: string }
  | { readonly at: 'fault'; readonly fault: ImportProblem }
  | { readonly at: 'preview'; readonly summary: PreviewSummary; readonly isMerging: boolean }
  /** So much would be deleted that the reader is asked. */
  | {
      readonly at: 'ask';
      readonly summary: PreviewSummary;
      readonly wishes: Wishes;
      readonly deleted: number;
    }
  /** Nothing was changed. */
  | { readonly at: 'problem' }
  /** No worker lived to say whether it was merged. */
  | { readonly at: 'unknown' }
  /** It was handed over by the system or another program, and is not here. */
  | { readonly at: 'not-arrived' }
  /** `made`: undefined where nothing that is seen has changed. */
  | { readonly at: 'merged'; readonly made: Made | undefined }
  | { readonly at: 'taken-back' };

/** In these the reader has a file before them, or one is on its way. */
const LOOKING: ReadonlySet<ImportStage['at']> = new Set(['reading', 'preview', 'ask']);

export interface Importing {
  readonly stage: ImportStage;
  /** Where the file stands among those that came together; undefined for one that came alone. */
  readonly place: QueuePlace | undefined;
  /** The name of the file that waits; '' for pasted text, undefined where none does. */
  readonly next: string | undefined;
  /** Takes files, one after the other; those that come while one is looked at wait. */
  readonly open: (files: readonly File[]) => void;
  /** To the file that waits. */
  readonly goOn: () => void;
  /** Reads the file again without the record that is wrong. */
  readonly leaveOut: (record: Path) => void;
  /** The first `count` of a group. */
  readonly rows: (of: PreviewGroup, count: number) => Promise<readonly PreviewRow[]>;
  readonly merge: (wishes: Wishes, isSure?: boolean) => void;
  /** Takes back what was merged, whatever was done since. */
  readonly takeBack: () => void;
  /** Puts the file aside, also while it is being read; the next one that waits comes. */
  readonly discard: () => void;
}

interface Opened {
  readonly file: File;
  readonly leaveOut: readonly Path[];
}

const GONE: LibraryProblem = { name: 'WorkerFailed' };

/** Brings a file in: read, previewed, merged; nothing is changed before the reader says so. */
export function useImport(): Importing {
  const { search, reader, readerKeeper, folder, ui } = useServices();
  const [stage, setStage] = useState<ImportStage>({ at: 'none' });
  const [queue, setQueue] = useState<ImportQueue<File>>(NO_FILES);
  const opened = useRef<Opened>(undefined);
  /** Answers to anything but the latest question are of no use. */
  const turn = useRef(0);

  const ask = useCallback(
    async (question: Parameters<typeof search.exchange>[0]): Promise<ExchangeOutcome> => {
      try {
        return (await search.exchange(question)) ?? { problem: GONE };
      } catch (error) {
        return { problem: error instanceof DOMException ? GONE : problemOf(error) };
      }
    },
    [search],
  );

  const preview = useCallback(
    async ({ file, leaveOut }: Opened) => {
      turn.current += 1;
      const own = turn.current;
      opened.current = { file, leaveOut };
      ui.setState({ readingFile: undefined });
      setStage({ at: 'reading', file: file.name });
      const outcome = await ask({ kind: 'preview', file, name: file.name, leaveOut });
      if (own !== turn.current) return;
      if (outcome.fault) setStage({ at: 'fault', fault: outcome.fault });
      else if (outcome.problem) setStage({ at: 'problem' });
      else if (outcome.answer.kind === 'preview') {
        setStage({ at: 'preview', summary: outcome.answer.summary, isMerging: false });
      }
    },
    [ask, ui],
  );

  const goTo = useCallback(
    (queue: ImportQueue<File>) => {
      setQueue(queue);
      const file = queue.files[queue.at];
      if (file) void preview({ file, leaveOut: [] });
      else setStage({ at: 'none' });
    },
    [preview],
  );
  const open = (files: readonly File[]): void => {
    const isLooking = LOOKING.has(stage.at);
    const next = withArrived(queue, files, isLooking);
    if (isLooking) setQueue(next);
    else goTo(next);
  };
  const take = useEffectEvent(() => {
    const { arrived, notArrived } = ui.getState();
    if (arrived.length === 0 && !notArrived) return;
    ui.setState({ arrived: [], notArrived: false });
    if (arrived.length > 0) open(arrived);
    else if (!LOOKING.has(stage.at)) setStage({ at: 'not-arrived' });
  });
  useEffect(() => {
    // Some may have arrived before this screen was there.
    queueMicrotask(() => take());
    return ui.subscribe(() => take());
  }, [ui]);
  /** Whoever leaves for another screen finds what waits when they come back. */
  const putBack = useEffectEvent(() => {
    const from = LOOKING.has(stage.at) ? queue.at : queue.at + 1;
    const left = queue.files.slice(from);
    if (left.length > 0) ui.setState({ arrived: left });
  });
  useEffect(() => () => putBack(), []);

  const merge = async (wishes: Wishes, isSure: boolean): Promise<void> => {
    if (stage.at !== 'preview' && stage.at !== 'ask') return;
    const { summary } = stage;
    const own = turn.current;
    setStage({ at: 'preview', summary, isMerging: true });
    const question = { kind: 'merge', preview: summary.preview, ...wishes, isSure } as const;
    const { answer, problem } = { answer: undefined, ...(await ask(question)) };
    const show = (next: ImportStage): void => {
      // Whatever came of it, it is not shown of another file.
      if (own === turn.current) setStage(next);
    };
    if (problem) show({ at: problem === GONE ? 'unknown' : 'problem' });
    else if (answer?.kind === 'ask') show({ at: 'ask', summary, wishes, deleted: answer.deleted });
    else if (answer?.kind === 'merged' || answer?.kind === 'merged-before') {
      const device = summary.kind === 'carrel-library' ? summary.device : '';
      // What is taken in without a word, as what only was known, is taken in all the same.
      if (answer.made && device !== '') void folder.merged(device, answer.made.stamp);
      const made = answer.made && !isSilent(answer.made.act) ? answer.made : undefined;
      if (made) reader.setState({ news: { kind: 'act', how: 'done', ...made } });
      show({ at: 'merged', made });
    } else show({ at: 'problem' });
  };

  const takeBack = async ({ stamp }: Made): Promise<void> => {
    if (!(await readerKeeper.act({ kind: 'revert', changes: [stamp] }))) return;
    reader.setState({ news: undefined });
    setStage({ at: 'taken-back' });
  };

  const number = stage.at === 'preview' || stage.at === 'ask' ? stage.summary.preview : undefined;
  const rows = useCallback(
    async (of: PreviewGroup, count: number): Promise<readonly PreviewRow[]> => {
      if (number === undefined) return [];
      const outcome = await ask({ kind: 'preview-rows', preview: number, of, from: 0, count });
      const { answer } = { answer: undefined, ...outcome };
      return answer?.kind === 'preview-rows' ? answer.rows : [];
    },
    [ask, number],
  );

  return {
    stage,
    place: placeIn(queue),
    next: queue.files[queue.at + 1]?.name,
    open,
    goOn: () => goTo(goneOn(queue)),
    leaveOut: (record) => {
      const { current } = opened;
      if (current) void preview({ ...current, leaveOut: [...current.leaveOut, record] });
    },
    rows,
    merge: (wishes, isSure = false) => void merge(wishes, isSure),
    takeBack: () => {
      if (stage.at === 'merged' && stage.made) void takeBack(stage.made);
    },
    discard: () => {
      turn.current += 1;
      void ask({ kind: 'discard' });
      goTo(goneOn(queue));
    },
  };
}
