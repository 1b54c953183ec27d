import { useEffect, useState } from 'react';
import type { DeviceUse } from '#domain/device-check';
import {
  filesUse,
  storageEstimate,
  type FilesUse,
  type StorageEstimated,
} from '../data/app-files.ts';
import { useLibrary, useOffline, useServices } from './services.tsx';

/** What is used by what; each undefined where it cannot be measured. */
export interface Use {
  readonly estimate: StorageEstimated | undefined;
  readonly files: FilesUse | undefined;
  readonly device: DeviceUse | undefined;
}

/** Undefined until it is measured; measured when the screen opens, and when more is put on the device. */
export function useDeviceUse(): Use | undefined {
  const { search } = useServices();
  const worker = useOffline((state) => state.worker);
  const kept = useLibrary((state) => state.kept);
  const [use, setUse] = useState<Use>();
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<DeviceUse | undefined> => {
      try {
        const answer = await search.check({ kind: 'use' });
        return answer?.kind === 'use' ? answer.use : undefined;
      } catch {
        // The database refuses, or workers die: what they hold is not measured.
        return undefined;
      }
    };
    const measure = async (): Promise<void> => {
      const [estimate, files, device] = await Promise.all([storageEstimate(), filesUse(), ask()]);
      if (current) setUse({ estimate, files, device });
    };
    void measure();
    return () => {
      current = false;
    };
  }, [search, worker, kept]);
  return use;
}
