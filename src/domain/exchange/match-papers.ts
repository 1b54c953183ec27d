/** Which paper of the library a file means: by its title, its DOI or its number at arXiv. */
import type { IncomingPaper } from '#domain/exchange/incoming';
import { sha256 } from '#domain/sha256';
import { titleKey } from '#domain/title-key';

/** Hex digits of a paper's id. */
const ID_DIGITS = 12;

/** A paper that is here. */
export interface KnownPaper {
  readonly id: string;
  readonly title: string;
  readonly links: readonly { readonly url: string }[];
  readonly doi?: string;
}

/** The id that a corpus would give a paper of this title. */
export function paperIdOf(title: string): string {
  return sha256(titleKey(title)).slice(0, ID_DIGITS);
}

const DOI = /\b10\.\d{4,9}\/[^\s?#"<>]+/i;
const ARXIV =
  /arxiv(?:\.org\/(?:abs|pdf|html)\/|[.:])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i;

/** What names a paper whatever its title: `doi:…`, `arxiv:…`. */
function numbersOf(paper: Pick<KnownPaper, 'links' | 'doi'>): string[] {
  const addresses = [...paper.links.map(({ url }) => url), paper.doi ?? ''];
  return addresses.flatMap((address) => {
    const arxiv = ARXIV.exec(address)?.[1];
    if (arxiv !== undefined) return [`arxiv:${arxiv.toLowerCase()}`];
    const doi = /doi\.org\/|^10\./i.test(address) ? DOI.exec(address)?.[0] : undefined;
    return doi === undefined ? [] : [`doi:${doi.toLowerCase()}`];
  });
}

export class PaperMatcher {
  readonly #byTitle = new Map<string, string>();
  readonly #byNumber = new Map<string, string>();

  constructor(papers: Iterable<KnownPaper>) {
    for (const paper of papers) this.add(paper);
  }

  add(paper: KnownPaper): void {
    const key = titleKey(paper.title);
    if (key !== '' && !this.#byTitle.has(key)) this.#byTitle.set(key, paper.id);
    for (const number of numbersOf(paper)) {
      if (!this.#byNumber.has(number)) this.#byNumber.set(number, paper.id);
    }
  }

  /** Id of the paper that is meant, if it is here. */
  match(paper: Pick<IncomingPaper, 'title' | 'links' | 'doi'>): string | undefined {
    const numbers = numbersOf(paper).map((number) => this.#byNumber.get(number));
    return this.#byTitle.get(titleKey(paper.title)) ?? numbers.find((id) => id !== undefined);
  }
}
