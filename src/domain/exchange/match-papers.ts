/** Which paper of the library a file means: by its id, its title, its DOI, its number at arXiv, its address. */
import type { IncomingPaper } from '#domain/exchange/incoming';
import { mainLink } from '#domain/exchange/main-link';
import { linkIdentity } from '#domain/links';
import { sha256 } from '#domain/sha256';
import { titleKey } from '#domain/title-key';

/** Hex digits of a paper's id. */
const ID_DIGITS = 12;

/** A paper that is here. */
export interface KnownPaper {
  readonly id: string;
  readonly title: string;
  readonly links: readonly { readonly url: string; readonly kind?: string }[];
  readonly doi?: string;
}

/** What a file says of a paper that helps to find it. */
type Wanted = Pick<IncomingPaper, 'id' | 'title' | 'links' | 'doi'>;

/** The id that a corpus would give a paper of this title. */
export function paperIdOf(title: string): string {
  // A title without letters and digits is known by its signs.
  return sha256(titleKey(title) || title).slice(0, ID_DIGITS);
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

function addressKey(url: string): string {
  return linkIdentity(URL.canParse(url) ? new URL(url).href : url);
}

export class PaperMatcher {
  readonly #ids = new Set<string>();
  readonly #byTitle = new Map<string, string>();
  readonly #byNumber = new Map<string, string>();
  /** Null for an address that several papers share: it names none of them. */
  readonly #byAddress = new Map<string, string | null>();

  constructor(papers: Iterable<KnownPaper>) {
    for (const paper of papers) this.add(paper);
  }

  add(paper: KnownPaper): void {
    // Of a paper of the reader's own that a corpus holds by now, the corpus tells.
    if (this.#ids.has(paper.id)) return;
    this.#ids.add(paper.id);
    const key = titleKey(paper.title);
    if (key !== '' && !this.#byTitle.has(key)) this.#byTitle.set(key, paper.id);
    for (const number of numbersOf(paper)) {
      if (!this.#byNumber.has(number)) this.#byNumber.set(number, paper.id);
    }
    const link = mainLink(paper);
    if (link === undefined || link === '') return;
    const address = addressKey(link);
    this.#byAddress.set(address, this.#byAddress.has(address) ? null : paper.id);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Id of the paper that is meant, if it is here. An id that is here is the match, whatever the rest. */
  match(paper: Wanted): string | undefined {
    if (paper.id !== undefined && this.has(paper.id)) return paper.id;
    const numbers = numbersOf(paper).map((number) => this.#byNumber.get(number));
    return (
      this.#byTitle.get(titleKey(paper.title)) ??
      numbers.find((id) => id !== undefined) ??
      this.#atAddress(paper)
    );
  }

  /** Only for what has no title but its address: papers of a volume may all give that of the volume. */
  #atAddress({ title, links }: Wanted): string | undefined {
    const key = titleKey(title);
    const isCalledSo = key === '' || links.some(({ url }) => titleKey(url) === key);
    if (!isCalledSo) return undefined;
    const found = links.map(({ url }) => this.#byAddress.get(addressKey(url)));
    return found.find((id) => id !== undefined && id !== null) ?? undefined;
  }
}
