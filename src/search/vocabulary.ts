/** All distinct forms of the library, each with a number, and who among them answers a query's atom. */
import { Index } from 'flexsearch';
import { stemPrefix } from '#domain/stem';
import { type Atom, matches } from './query-terms.ts';

/** More than any vocabulary holds: FlexSearch stops at 100 unless told. */
const ALL = 2 ** 31;

export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #forms: string[] = [];
  /** Prefix → numbers. Forms come folded, one at a time, so FlexSearch's own encoders have no work. */
  readonly #prefixes = new Index({
    tokenize: 'forward',
    resolution: 1,
    encode: (form: string) => [form],
  });

  /** The number of a form, from 0 in order of first appearance; an unknown form is taken in. */
  number(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.#forms.length;
    this.#numbers.set(form, number);
    this.#forms.push(form);
    this.#prefixes.add(number, form);
    return number;
  }

  /** Numbers of the forms that match, in no order. */
  matching(atom: Atom): number[] {
    const found: number[] = [];
    for (const id of this.#prefixes.search(stemPrefix(atom.stem), { limit: ALL })) {
      const form = this.#forms[Number(id)];
      if (form !== undefined && matches(atom, form)) found.push(Number(id));
    }
    return found;
  }
}
