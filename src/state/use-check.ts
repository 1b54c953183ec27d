import { useEffect, useRef, useState } from 'react';
import type { CheckAnswer, CheckQuestion, TableCheck } from '#domain/device-check';
import type { KeepingCheck } from '#domain/reader/keeping';
import { READER_TABLES } from '#domain/reader/records';
import { checkFiles, type FilesCheck } from '../data/app-files.ts';
import { useServices } from './services.tsx';

/** What came of a part of the check: nothing there to check, or it could not be read. */
type Part<Found> = Found | 'none' | 'unread';

export interface Checked {
  readonly files: Part<FilesCheck>;
  readonly tables: Part<readonly TableCheck[]>;
  readonly journal: Part<KeepingCheck>;
}

/** Steps done, of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

interface Checking {
  readonly progress: Progress | undefined;
  readonly checked: Checked | undefined;
  readonly check: () => void;
  /** Writes the journal anew, and checks it. */
  readonly rewrite: () => void;
}

type Ask = (question: CheckQuestion) => Promise<CheckAnswer | undefined>;

async function read<Found>(work: () => Promise<Found | undefined>): Promise<Part<Found>> {
  try {
    return (await work()) ?? 'none';
  } catch {
    // The part's line says so, and the library's store says what is wrong with it.
    return 'unread';
  }
}

async function checkTables(
  ask: Ask,
  onStep: () => void,
): Promise<readonly TableCheck[] | undefined> {
  const checks: TableCheck[] = [];
  for (const table of READER_TABLES) {
    const answer = await ask({ kind: 'table', table });
    if (answer?.kind !== 'table' || !answer.check) return undefined;
    checks.push(answer.check);
    onStep();
  }
  return checks;
}

async function checkJournal(
  ask: Ask,
  kind: 'journal' | 'rewrite',
): Promise<KeepingCheck | undefined> {
  const answer = await ask({ kind });
  return answer?.kind === 'journal' ? answer.check : undefined;
}

/** Files first, then the tables, then the journal. */
async function checkAll(ask: Ask, show: (progress: Progress) => void): Promise<Checked> {
  const after = READER_TABLES.length + 1;
  let progress = { done: 0, of: after };
  const step = (next: Progress): void => {
    progress = next;
    show(next);
  };
  step(progress);
  const files = await read(() => checkFiles((done, listed) => step({ done, of: listed + after })));
  const onTable = (): void => step({ ...progress, done: progress.done + 1 });
  const tables = await read(() => checkTables(ask, onTable));
  const journal = await read(() => checkJournal(ask, 'journal'));
  return { files, tables, journal };
}

/** Checks everything that the device keeps when it is asked to. */
export function useCheck(): Checking {
  const { search } = useServices();
  const [progress, setProgress] = useState<Progress>();
  const [checked, setChecked] = useState<Checked>();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const ask: Ask = (question) => search.check(question);
  const run = async (work: () => Promise<Checked>): Promise<void> => {
    const found = await work();
    if (!isHere.current) return;
    setChecked(found);
    setProgress(undefined);
  };
  return {
    progress,
    checked,
    check() {
      setChecked(undefined);
      void run(() => checkAll(ask, (now) => isHere.current && setProgress(now)));
    },
    rewrite() {
      if (!checked) return;
      setProgress({ done: 0, of: 1 });
      void run(async () => ({
        ...checked,
        journal: await read(() => checkJournal(ask, 'rewrite')),
      }));
    },
  };
}
