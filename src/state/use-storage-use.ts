import { useEffect, useState } from 'react';
import { storageUse } from '../data/offline.ts';

/** Bytes used and allowed, as the browser estimates them when the screen opens. */
export function useStorageUse(): { used: number; allowed: number } | undefined {
  const [use, setUse] = useState<{ used: number; allowed: number }>();
  useEffect(() => {
    void storageUse().then(setUse);
  }, []);
  return use;
}
