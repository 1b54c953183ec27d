/** What is expected from visit to visit, and what has been counted. */
import type { PlannedAct } from './draft.ts';
import type { Expected } from './judge.ts';
import type { Heard } from './site.ts';
import type { Facts } from './stored.ts';
import type { Found } from './visit.ts';

/** Acts after the last acknowledged one that may have been begun. */
const BEGUN = 10;
const NOTHING_HEARD = { acknowledged: 0, folds: 0, merging: 0 };
/** More of one kind are not printed. */
const MOST_PRINTED = 5;

export class Ledger {
  kills = 0;
  /** Facts that the next plan goes on from. */
  facts: Facts = new Map();
  readonly avoided = new Set<string>();
  #acts: readonly PlannedAct[] = [];
  #heard: Pick<Heard, keyof typeof NOTHING_HEARD> = NOTHING_HEARD;
  /** Which act each fact comes from, for all that is known to have been stored. */
  readonly #from = new Map<string, string>();
  #acknowledged = 0;
  /** Acts whose result was shown as stored and is not there. */
  readonly #lost = new Set<string>();
  #torn = 0;
  /** Since the last inspection. */
  #wiped = 0;
  #wipedByUs = 0;
  #wipedByBrowser = 0;
  #restored = 0;
  #said = 0;
  /** Restorations of which nothing was said, though there was time to say it. */
  #unsaid = 0;
  #folds = 0;
  #cutOff = 0;
  /** Kills after “Merge” was pressed and before the screen said that it was done. */
  #merges = 0;
  /** Such kills after which all of the file was there. */
  #merged = 0;

  get isWiped(): boolean {
    return this.#wiped > 0;
  }

  get expected(): Expected {
    return { before: this.facts, acts: this.#acts, acknowledged: this.#heard.acknowledged };
  }

  get figures() {
    return {
      kills: this.kills,
      acknowledged: this.#acknowledged,
      lost: this.#lost.size,
      torn: this.#torn,
      wipedByBrowser: this.#wipedByBrowser,
      restored: this.#restored,
      wipedByUs: this.#wipedByUs,
      said: this.#said,
      unsaid: this.#unsaid,
      folds: this.#folds,
      killsInFolds: this.#cutOff,
      killsInMerges: this.#merges,
      mergesStored: this.#merged,
    };
  }

  /** @param isFolding the kill cut a fold off */
  killed(isFolding: boolean): void {
    this.kills += 1;
    if (isFolding) this.#cutOff += 1;
  }

  /** The databases were taken away on purpose. */
  wiped(): void {
    this.#wiped += 1;
    this.#wipedByUs += 1;
  }

  /** A reader begins with these acts. */
  expect(acts: readonly PlannedAct[], heard: Heard): void {
    this.#acts = acts;
    this.#heard = heard;
  }

  /**
   * Counts what a visit found and goes on from there, so that a loss is counted once.
   * @param isKnown whether this profile has been used before
   * @returns what is wrong, in words
   */
  found(found: Found & { readonly said: string }, isKnown: boolean): string[] {
    const { acknowledged, merging } = this.#heard;
    this.#acknowledged += acknowledged;
    if (merging > acknowledged) this.#merges += 1;
    if (merging > acknowledged && (found.stored ?? 0) >= merging) this.#merged += 1;
    this.#folds = Math.max(this.#folds, this.#heard.folds);
    const wipes = this.#wiped;
    const isWiped = isKnown && found.wiped;
    if (isWiped && wipes === 0) this.#wipedByBrowser += 1;
    this.#note(found.stored ?? acknowledged);
    const lost = new Set(found.lost.map((fact) => this.#from.get(fact) ?? fact));
    for (const act of lost) this.#lost.add(act);
    this.#torn += found.torn.length;
    const isWhole = lost.size + found.torn.length === 0 && found.facts.size > 0;
    if (isWiped && isWhole) this.#restored += Math.max(wipes, 1);
    const isSilent = isWiped && found.said === '' && found.facts.size > 0;
    if (isWiped && found.said !== '') this.#said += Math.max(wipes, 1);
    if (isSilent) this.#unsaid += Math.max(wipes, 1);
    this.#wiped = 0;
    this.facts = found.facts;
    this.#acts = [];
    this.#heard = NOTHING_HEARD;
    return [
      ...printed(lost.size, 'lost', [...lost]),
      ...printed(found.torn.length, 'torn', found.torn),
      ...(isSilent ? ['all was brought back, and nothing was said of it'] : []),
    ];
  }

  /** Takes down where the facts come from, and which papers are to be left alone. */
  #note(stored: number): void {
    for (const { name, writes } of this.#acts.slice(0, stored)) {
      for (const fact of writes.keys()) this.#from.set(fact, name);
    }
    const { acknowledged } = this.#heard;
    for (const { noted } of this.#acts.slice(acknowledged, acknowledged + BEGUN)) {
      if (noted !== undefined) this.avoided.add(noted);
    }
  }
}

function printed(count: number, what: string, items: readonly string[]): string[] {
  if (count === 0) return [];
  const rest = count > MOST_PRINTED ? ` and ${count - MOST_PRINTED} more` : '';
  return [`${what} ${count}: ${items.slice(0, MOST_PRINTED).join('; ')}${rest}`];
}
