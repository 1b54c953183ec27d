/** What imports told beside the records that they brought, and which of them stand. */
import type { Change } from '#domain/reader/change';
import { recordKey, type Beneath, type Known } from '#domain/reader/known';
import type { Stamp } from '#domain/reader/stamp';

/** An import, and the change that took it back, if it does not stand: it is as if it had never been. */
interface Import {
  readonly known: Known;
  takenBack: Stamp | undefined;
}

/** What a change did to imports: took them back, or brought them back. */
interface Turned {
  readonly imports: readonly Stamp[];
  readonly isBack: boolean;
}

export class TakenIn {
  /** By the import's own stamp. */
  readonly #imports = new Map<Stamp, Import>();
  /** By the stamp of the change that did it. */
  readonly #turned = new Map<Stamp, Turned>();
  /** By which imports a record came; a second one where the first did not stand. */
  readonly #cameBy = new Map<string, readonly Stamp[]>();
  /** Records that were made here, or written to. */
  readonly #ours = new Set<string>();

  /** Takes in the next change; they come in the order in which they were made here. */
  add({ stamp, known, reverts = [], edits }: Change): void {
    if (known) this.#imports.set(stamp, { known, takenBack: undefined });
    this.#turn(stamp, reverts);
    for (const { table, id, before, stamps } of edits) {
      const key = recordKey(table, id);
      if (!stamps) this.#ours.add(key);
      else if (before === null && reverts.length === 0) this.#noteCame(key, stamp);
    }
    for (const { table, row } of known?.beneath ?? []) {
      this.#noteCame(recordKey(table, row.id), stamp);
    }
  }

  /**
   * Whether the import of this stamp stands, and nothing that came in, from wherever, was taken back
   * since: what the reader did not want may be in any copy.
   */
  isTrusted(stamp: Stamp): boolean {
    const imports = [...this.#imports.values()];
    const isUpset = imports.some(({ takenBack = '' }) => takenBack > stamp);
    return this.#imports.has(stamp) && !isUpset;
  }

  /**
   * What those told that stand, in the order in which they were made. That one was told how a record is
   * shown which another brought is no longer true when that is taken back.
   * @param reverted as if these changes had been reverted, too
   */
  known(reverted: readonly Stamp[] = []): Known[] {
    const standing = this.#standing(reverted);
    const isThere = ({ table, row }: Beneath): boolean => {
      const key = recordKey(table, row.id);
      return this.#ours.has(key) || this.#cameBy.get(key)?.some((by) => standing.has(by)) === true;
    };
    return Array.from(standing.values(), (known) =>
      known.beneath ? { ...known, beneath: known.beneath.filter(isThere) } : known,
    );
  }

  #standing(reverted: readonly Stamp[]): Map<Stamp, Known> {
    const isBack = new Map(
      reverted.flatMap((stamp) => {
        const turned = this.#turnedBy(stamp);
        return turned.imports.map((one) => [one, turned.isBack] as const);
      }),
    );
    const standing = [...this.#imports].filter(
      ([stamp, { takenBack }]) => isBack.get(stamp) ?? takenBack === undefined,
    );
    return new Map(standing.map(([stamp, { known }]) => [stamp, known]));
  }

  /** Notes that an import brought a record, unless it was there. */
  #noteCame(key: string, stamp: Stamp): void {
    const by = this.#cameBy.get(key) ?? [];
    const isThere = by.some((one) => this.#imports.get(one)?.takenBack === undefined);
    if (!isThere) this.#cameBy.set(key, [...by, stamp]);
  }

  /** What reverting a change does to imports: one that took some back brings them back. */
  #turnedBy(stamp: Stamp): Turned {
    const undone = this.#turned.get(stamp);
    const imports = undone?.imports ?? (this.#imports.has(stamp) ? [stamp] : []);
    // Taken back once more, as from its notice and from its page, it is no less taken back.
    return { imports, isBack: undone?.isBack === false };
  }

  /** Taking back an import takes back what it told; taking that back tells it again. */
  #turn(stamp: Stamp, reverts: readonly Stamp[]): void {
    for (const other of reverts) {
      const turned = this.#turnedBy(other);
      if (turned.imports.length === 0) continue;
      for (const one of turned.imports) {
        const found = this.#imports.get(one);
        if (found) found.takenBack = turned.isBack ? undefined : stamp;
      }
      this.#turned.set(stamp, turned);
    }
  }
}
