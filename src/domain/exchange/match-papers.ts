/** Which paper of the library a file means: by its id, its DOI or number at arXiv, its title, its address. */
import { areAlike } from '#domain/exchange/alike-texts';
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
type Wanted = Pick<IncomingPaper, 'id' | 'title' | 'abstract' | 'links' | 'doi'>;

/** What a title is known by: without letters and digits, by its signs. */
function titleName(title: string): string {
  return titleKey(title) || title.trim();
}

/** The id that a corpus would give a paper of this title. */
export function paperIdOf(title: string): string {
  return sha256(titleName(title)).slice(0, ID_DIGITS);
}

const DOI = /\b10\.\d{4,9}\/[^\s?#"<>]+/i;
const ARXIV =
  /arxiv(?:\.org\/(?:abs|pdf|html)\/|[.:])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i;

/** What names a paper whatever its title: `doi:…`, `arxiv:…`. */
export function numbersOf(paper: Pick<KnownPaper, 'links' | 'doi'>): string[] {
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

function kindOf(number: string): string {
  return number.slice(0, number.indexOf(':'));
}

/** Whether both have a number of one kind, and none of that kind in common: no one paper has both. */
function areNumberedApart(some: readonly string[], others: readonly string[]): boolean {
  return some.some((number) => {
    const alike = others.filter((other) => kindOf(other) === kindOf(number));
    return alike.length > 0 && !alike.some((other) => some.includes(other));
  });
}

/** Papers under what names them, in the order in which they came. */
type Named = Map<string, string[]>;

function note(named: Named, name: string, id: string): void {
  const ids = named.get(name);
  if (ids) ids.push(id);
  else named.set(name, [id]);
}

export class PaperMatcher {
  /** By id, the numbers of each paper. */
  readonly #numbers = new Map<string, readonly string[]>();
  readonly #byTitle: Named = new Map();
  readonly #byNumber: Named = new Map();
  /** Null for an address that several papers share: it names none of them. */
  readonly #byAddress = new Map<string, string | null>();
  readonly #textOf: (id: string) => string | undefined;

  /** @param textOf the abstract of a paper that is here, where it is known */
  constructor(papers: Iterable<KnownPaper>, textOf: (id: string) => string | undefined) {
    this.#textOf = textOf;
    for (const paper of papers) this.add(paper);
  }

  add(paper: KnownPaper): void {
    // Of a paper of the reader's own that a corpus holds by now, the corpus tells.
    if (this.has(paper.id)) return;
    const numbers = numbersOf(paper);
    this.#numbers.set(paper.id, numbers);
    const name = titleName(paper.title);
    if (name !== '') note(this.#byTitle, name, paper.id);
    for (const number of numbers) note(this.#byNumber, number, paper.id);
    const link = mainLink(paper);
    if (link === undefined || link === '') return;
    const address = addressKey(link);
    this.#byAddress.set(address, this.#byAddress.has(address) ? null : paper.id);
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** Id of the paper that is meant, if it is here. An id that is here is the match, whatever the rest. */
  match(paper: Wanted): string | undefined {
    if (paper.id !== undefined && this.has(paper.id)) return paper.id;
    const numbers = numbersOf(paper);
    const titled = this.#byTitle.get(titleName(paper.title)) ?? [];
    const numbered = numbers.flatMap((number) => this.#byNumber.get(number) ?? []);
    // Papers of a volume may all have its number: the title tells which of them it is.
    const [first] = numbered.filter((id) => titled.includes(id));
    return (
      first ??
      numbered[0] ??
      titled.find((id) => this.#mayBe(paper, numbers, id)) ??
      this.#atAddress(paper)
    );
  }

  /** Whether a paper of the same title is the one that is meant: many are called "Editorial". */
  #mayBe({ abstract }: Wanted, numbers: readonly string[], id: string): boolean {
    if (areNumberedApart(numbers, this.#numbers.get(id) ?? [])) return false;
    return abstract === '' || areAlike(abstract, this.#textOf(id));
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
