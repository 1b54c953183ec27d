/** Records of a file that the reader chose to leave out, since they are wrong. */
import type { Path } from '#domain/exchange/import-problem';

interface Rest {
  readonly value: unknown;
  /** The path in the whole file, for one in what is left of it. */
  readonly restore: (path: Path) => Path;
  /** How many there were. */
  readonly count: number;
}

/** Whether `path` begins with the steps of `list`, and which place in the list comes next. */
function placeIn(list: Path, path: Path): number | undefined {
  const next = path[list.length];
  const isInside = list.every((step, at) => path[at] === step);
  return isInside && typeof next === 'number' ? next : undefined;
}

/** `value` without what `list` leads to at `places`. */
function without(value: unknown, list: Path, places: ReadonlySet<number>): unknown {
  const [step, ...rest] = list;
  if (step === undefined) {
    return Array.isArray(value) ? value.filter((_, at) => !places.has(at)) : value;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === step ? without(inner, rest, places) : inner,
    ]),
  );
}

/** @param leftOut the ways to records, each ending with its place in a list */
export function withoutRecords(value: unknown, leftOut: readonly Path[]): Rest {
  const lists = new Map<string, { readonly list: Path; readonly places: Set<number> }>();
  for (const path of leftOut) {
    const list = path.slice(0, -1);
    const place = path.at(-1);
    if (typeof place !== 'number') continue;
    const key = JSON.stringify(list);
    const known = lists.get(key) ?? { list, places: new Set<number>() };
    known.places.add(place);
    lists.set(key, known);
  }
  let rest = value;
  let count = 0;
  for (const { list, places } of lists.values()) {
    rest = without(rest, list, places);
    count += places.size;
  }
  return { value: rest, count, restore: (path) => restored(path, [...lists.values()]) };
}

function restored(
  path: Path,
  lists: readonly { readonly list: Path; readonly places: ReadonlySet<number> }[],
): Path {
  for (const { list, places } of lists) {
    let place = placeIn(list, path);
    if (place === undefined) continue;
    for (const gone of [...places].toSorted((a, b) => a - b)) if (gone <= place) place += 1;
    return [...list, place, ...path.slice(list.length + 1)];
  }
  return path;
}
