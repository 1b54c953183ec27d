/**
 * Stamps of a hybrid logical clock (S. Kulkarni et al., "Logical physical clocks", OPODIS 2014): close
 * to the time of day, yet what follows from something is always stamped after it, also on a device
 * whose clock is wrong or was set back. As text they sort as they happened, and none occurs twice.
 */

/** 10 signs of the time in ms, 4 of a counter, and the device: `01KAJ5V4M0-0000-7Q2M…`. */
export type Stamp = string;

/** Crockford's base 32, whose signs sort as their values do. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_SIGNS = 10;
const COUNTER_SIGNS = 4;
const MOST_COUNTED = 32 ** COUNTER_SIGNS;

const FORM = /^[0-9A-HJKMNP-TV-Z]{10}-[0-9A-HJKMNP-TV-Z]{4}-./;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && FORM.test(value);
}

function written(value: number, signs: number): string {
  return Array.from(
    { length: signs },
    (_, place) => SIGNS[Math.floor(value / 32 ** (signs - 1 - place)) % 32],
  ).join('');
}

function read(text: string): number {
  let value = 0;
  for (const sign of text) value = value * 32 + Math.max(SIGNS.indexOf(sign), 0);
  return value;
}

/** The time of a stamp, in ms since 1970. */
export function stampTime(stamp: Stamp): number {
  return read(stamp.slice(0, TIME_SIGNS));
}

/** The device that gave a stamp, whichever of its tabs it was. */
export function stampDevice(stamp: Stamp): string {
  const [device = ''] = stamp.slice(TIME_SIGNS + COUNTER_SIGNS + 2).split('.');
  return device;
}

/**
 * The stamp for what happens next.
 * @param last the latest stamp that is known here, of whatever device
 * @param now what this device's clock says, in ms since 1970
 * @param device its name, and after a full stop that of its tab
 */
export function nextStamp(last: Stamp | undefined, now: number, device: string): Stamp {
  const lastTime = last === undefined ? -1 : stampTime(last);
  const lastCount = last === undefined ? 0 : read(last.slice(TIME_SIGNS + 1).slice(0, 4));
  const clock = Math.floor(now);
  const isLater = clock > lastTime;
  const isFull = !isLater && lastCount + 1 === MOST_COUNTED;
  const time = isLater ? clock : lastTime + (isFull ? 1 : 0);
  const count = isLater || isFull ? 0 : lastCount + 1;
  return `${written(time, TIME_SIGNS)}-${written(count, COUNTER_SIGNS)}-${device}`;
}

/** Before all others: of what is older than anything that is remembered of it. */
export const LONG_AGO: Stamp = nextStamp(undefined, 0, 'before');
