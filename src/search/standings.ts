/** How papers stand for the words of a query, kept while its last word is typed. */
import { Standing } from './standing.ts';
import type { Atom, Term } from './query-terms.ts';
import type { Voice } from './widening.ts';

function keyOfAtom({ text, prefix }: Atom): string {
  return prefix ? `${text}*` : text;
}

function keyOfTerm({ whole, parts }: Term): string {
  return [whole, ...parts].map(keyOfAtom).join(' ');
}

/** What is equal for voices that say the same of every paper. */
function keyOfVoice({ terms, widening, isLoose }: Voice): string {
  const names = widening ? [terms, widening.instead] : [terms];
  // No sign of a word stands between blanks.
  const said = names.map((words) => words.map(keyOfTerm).join(' | ')).join(' = ');
  return isLoose ? said : `- ${said}`;
}

function isTyped({ whole, parts }: Term): boolean {
  return [whole, ...parts].some(({ prefix }) => prefix);
}

/**
 * Lets the voices of queries speak. A letter mostly changes the last word only, so what those before it
 * say is not added up again: 800 kB, twice, for 100,000 papers.
 */
export class Standings {
  #settled = new Standing(0);
  /** Of the voices that have spoken in `#settled`; undefined when they would say something else now. */
  #spoken: readonly string[] | undefined;
  #whole = new Standing(0);

  /** To be called when a voice may say something else than before. */
  forget(): void {
    this.#spoken = undefined;
  }

  /** After all voices have spoken, in their order; good until the next query. */
  after(
    voices: readonly Voice[],
    papers: number,
    speak: (voice: Voice, standing: Standing) => void,
  ): Standing {
    if (this.#whole.papers !== papers) {
      this.#settled = new Standing(papers);
      this.#whole = new Standing(papers);
      this.forget();
    }
    const typed = voices.findIndex(({ terms }) => terms.some(isTyped));
    const settled = typed === -1 ? voices : voices.slice(0, typed);
    this.#settle(settled, speak);
    this.#whole.copy(this.#settled);
    for (const voice of voices.slice(settled.length)) speak(voice, this.#whole);
    return this.#whole;
  }

  #settle(voices: readonly Voice[], speak: (voice: Voice, standing: Standing) => void): void {
    const keys = voices.map(keyOfVoice);
    const goesOn = this.#spoken?.every((key, at) => key === keys[at]) === true;
    if (!goesOn) this.#settled.clear();
    const spoken = goesOn ? (this.#spoken?.length ?? 0) : 0;
    for (const voice of voices.slice(spoken)) speak(voice, this.#settled);
    this.#spoken = keys;
  }
}
