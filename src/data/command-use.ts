/**
 * How much each command was used on this device, what is long ago counting less. It decides only on an
 * order, and is needed when the field for commands opens, so it is kept in localStorage.
 */
const KEY = 'carrel.commands';
/** In this time a use comes to count half as much, in ms. */
const HALF_LIFE_MS = 30 * 24 * 3600 * 1000;
/** Those used least are forgotten beyond so many. */
const MOST_KEPT = 100;

interface Use {
  readonly weight: number;
  /** When it had this weight, in ms since 1970. */
  readonly at: number;
}

function weightAt({ weight, at }: Use, now: number): number {
  return weight * 0.5 ** (Math.max(now - at, 0) / HALF_LIFE_MS);
}

function isUse(value: unknown): value is Use {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'weight' in value && Number.isFinite(value.weight) && 'at' in value && Number.isFinite(value.at)
  );
}

function readUses(): [id: string, use: Use][] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return [];
    return Object.entries(stored).filter((entry): entry is [string, Use] => isUse(entry[1]));
  } catch {
    // Storage refused or not JSON: an order is never worth a problem on the screen.
    return [];
  }
}

/**
 * How much each command was used, by its id.
 * @param now in ms since 1970
 */
export function readCommandUse(now: number): ReadonlyMap<string, number> {
  return new Map(readUses().map(([id, use]) => [id, weightAt(use, now)]));
}

/**
 * Notes that a command was used; where storage is refused, nothing is.
 * @param now in ms since 1970
 */
export function noteCommandUse(id: string, now: number): void {
  const uses = new Map(readUses());
  const before = uses.get(id);
  uses.set(id, { weight: (before ? weightAt(before, now) : 0) + 1, at: now });
  const kept = [...uses]
    .toSorted(([, a], [, b]) => weightAt(b, now) - weightAt(a, now))
    .slice(0, MOST_KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // As above.
  }
}
