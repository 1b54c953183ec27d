import { useEffect, useState } from 'react';

/**
 * Code that is fetched when it is first wanted.
 * @param load the same function every time
 * @returns undefined while it is not here; `failed` where it did not come, until it is wanted anew
 */
export function useLoaded<Module extends object>(
  load: () => Promise<Module>,
  isWanted: boolean,
): Module | 'failed' | undefined {
  const [found, setFound] = useState<Module | 'failed'>();
  useEffect(() => {
    if (!isWanted) return;
    let current = true;
    load().then(
      (module) => current && setFound(module),
      () => current && setFound('failed'),
    );
    return () => {
      current = false;
    };
  }, [load, isWanted]);
  return found;
}
