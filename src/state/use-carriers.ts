import { useEffect, useState } from 'react';
import type { Carriers } from '../search/protocol.ts';
import { useReader, useServices } from './services.tsx';

export type { Carriers } from '../search/protocol.ts';

interface Counted {
  readonly key: string;
  readonly carriers: Carriers | undefined;
}

/**
 * What carries any of these tags; undefined until it is counted.
 * @param tags their ids, none with a blank
 */
export function useCarriers(tags: readonly string[]): Carriers | undefined {
  const { search } = useServices();
  const summary = useReader((state) => state.summary);
  const [counted, setCounted] = useState<Counted>();
  const key = tags.join(' ');
  useEffect(() => {
    let current = true;
    search.carriers(key.split(' ')).then(
      (carriers) => current && setCounted({ key, carriers }),
      () => {
        // The worker died, which the library's store says.
      },
    );
    return () => {
      current = false;
    };
  }, [search, key, summary]);
  return counted?.key === key ? counted.carriers : undefined;
}
