/** How a reader wants papers to be read aloud. */

export interface AloudWishes {
  /** How quickly, 1 being the voice's own pace. */
  readonly rate: number;
  /** The voice that was chosen, as the system names it; undefined: the best there is. */
  readonly voice?: string | undefined;
}

export const RATES = [0.6, 0.8, 1, 1.2, 1.4, 1.7, 2] as const;

export const FIRST_ALOUD: AloudWishes = { rate: 1 };

/** Reads what was kept of it; what is missing or damaged is as it was first. */
export function decodeAloud(kept: unknown): AloudWishes {
  if (typeof kept !== 'object' || kept === null) return FIRST_ALOUD;
  const rate = RATES.find((known) => 'rate' in kept && kept.rate === known) ?? FIRST_ALOUD.rate;
  const voice = 'voice' in kept && typeof kept.voice === 'string' ? kept.voice : undefined;
  return { rate, ...(voice !== undefined && { voice }) };
}
