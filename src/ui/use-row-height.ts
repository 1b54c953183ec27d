import { useMedia } from './use-media.ts';

/** 104 px on a laptop and 117 px on a phone at the usual text size; grows with the reader's own. */
const ROW_REM = { wide: 6.5, phone: 7.3125 };

/** Height of a result row in px. */
export function useRowHeight(): number {
  const phone = useMedia('(max-width: 599px)');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return Math.round((phone ? ROW_REM.phone : ROW_REM.wide) * rem);
}
