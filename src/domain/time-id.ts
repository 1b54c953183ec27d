/** Crockford's base 32: no letter can be taken for a digit, and ids sort as their times do. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_SIGNS = 10;

/** Bytes of chance that an id takes. */
export const CHANCE_BYTES = 16;

/**
 * An id that sorts by time, as ULIDs do: 10 signs of the time, 16 of chance.
 * @param now in ms since 1970
 * @param chance {@link CHANCE_BYTES} random bytes, of which 5 bits each are used
 */
export function timeId(now: number, chance: Uint8Array): string {
  const time = Array.from(
    { length: TIME_SIGNS },
    (_, place) => SIGNS[Math.floor(now / 32 ** (TIME_SIGNS - 1 - place)) % 32],
  );
  const rest = Array.from(chance, (byte) => SIGNS[byte % 32]);
  return [...time, ...rest].join('');
}
