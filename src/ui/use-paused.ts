import { useEffect, useState } from 'react';

/** The value at which it rested last for `ms`; '' before it ever did. */
export function usePaused(value: string, ms: number): string {
  const [paused, setPaused] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return paused;
}
