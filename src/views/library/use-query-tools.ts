import { useEffect, useState } from 'react';
import type * as Tools from './query-tools.ts';

export type QueryTools = typeof Tools;

let fetched: QueryTools | undefined;

/** Fetches what the field needs for the query language. */
export async function fetchQueryTools(): Promise<QueryTools> {
  fetched ??= await import('./query-tools.ts');
  return fetched;
}

/** The tools of the query language, once they were wanted and are here; words are typed without. */
export function useQueryTools(wanted: boolean): QueryTools | undefined {
  const [tools, setTools] = useState(fetched);
  useEffect(() => {
    if (!wanted || tools) return;
    fetchQueryTools().then(setTools, () => {
      // No network and nothing kept: the field takes words all the same, and asks again next time.
    });
  }, [wanted, tools]);
  return tools;
}
