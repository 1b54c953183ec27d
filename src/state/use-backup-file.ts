import { useEffect, useState } from 'react';
import type { Holds } from '../search/exchange-protocol.ts';
import { useReader, useServices } from './services.tsx';

export type { Holds } from '../search/exchange-protocol.ts';

/** The file that a backup would be, now. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  readonly holds: Holds;
}

/** Undefined until it is known, and where the device does not answer. */
export function useBackupFile(isPacked: boolean): BackupFile | undefined {
  const { search } = useServices();
  const summary = useReader((state) => state.summary);
  const [file, setFile] = useState<BackupFile>();
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const asked = { kind: 'library-file', isPacked } as const;
      const outcome = await search.exchange(asked).catch(() => undefined);
      if (!current || outcome?.answer?.kind !== 'library-file') return;
      const { name, blob, holds } = outcome.answer;
      setFile({ name, bytes: blob.size, holds });
    };
    if (summary) void ask();
    return () => {
      current = false;
    };
  }, [search, summary, isPacked]);
  return file;
}
