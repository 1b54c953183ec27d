import { useEffect, useState } from 'react';
import type { Holds } from '../search/exchange-protocol.ts';
import { useReader, useServices } from './services.tsx';

export type { Holds } from '../search/exchange-protocol.ts';

/** The file that a backup would be, when it was looked at. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  readonly holds: Holds;
}

/**
 * Undefined until it is known, and where the device does not answer. To know it the file is written,
 * which may take seconds: so once for a screen, and not after each change.
 * @param looks written again where this is another
 */
export function useBackupFile(isPacked: boolean, looks: number): BackupFile | undefined {
  const { search } = useServices();
  const isThere = useReader((state) => state.summary !== undefined);
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
    if (isThere) void ask();
    return () => {
      current = false;
    };
  }, [search, isThere, isPacked, looks]);
  return file;
}
