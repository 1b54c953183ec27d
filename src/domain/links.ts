/**
 * Web addresses inside running text: where they stand, what they open and what kind of thing they
 * lead to. The corpus compiler collects links with it and the reader view links an abstract in place
 * with it, so both always agree. Every function is linear in the length of its text and never throws.
 */
import { LINK_KINDS } from '#domain/corpus';
import type { LinkKind } from '#domain/corpus';

export interface FoundLink {
  /** UTF-16 offset of the first character of the address in the text. */
  readonly start: number;
  /** UTF-16 offset after its last character. */
  readonly end: number;
  /** Absolute http(s) address to open. */
  readonly url: string;
  readonly kind: LinkKind;
}

/**
 * Literal beginnings of an address. Every branch starts with fixed letters, so a search stays linear;
 * a sub-domain before `github.io` and the like is found by walking back from there.
 */
const ANCHOR =
  /https?:\/\/|www\.|(?:gist\.)?git(?:hub|lab)\.com\/|bitbucket\.org\/|huggingface\.co\/|hf\.co\/|kaggle\.com\/|zenodo\.org\/|arxiv\.org\/|doi\.org\/|openreview\.net\/|physionet\.org\/|anonymous\.4open\.science\/|sites\.google\.com\/|\.git(?:hub|lab)\.io|\.hf\.space|huggingface-[a-z0-9]{1,20}\.pages\.dev\/|hf-mirror\.com\//gi;

/** One of these is in every text with an address; looking for them is quick. */
const SOME_LINK = ['/', 'www.', '.io', '.space'];

/** Addresses are ASCII here: foreign script right after an address is the sentence going on. */
const URL_RUN = /[A-Za-z0-9\-._~:/?#@!&'()*+,;=%]{1,2048}/y;
const MAX_RUN = 2048;

/** What may stand in an address but, as its last sign, belongs to the sentence. */
const TRAILING = new Set(".,;:!?'*~(&@");

/** A page sometimes glues the next sentence to an address: `…/MMXU.We propose`. */
const SENTENCE_STARTS = new Set(
  'We Our The This These Those In It Its For To A An Code Codes Data Dataset Models Github GitHub Project Warning Keywords Conclusion Conclusions However Moreover Furthermore'.split(
    ' ',
  ),
);

const MAX_LABEL = 63;

/**
 * Finds every address of a text, in order, never overlapping. Addresses without a scheme count when
 * they clearly are one (`github.com/x/y`, `www.x.org`, `name.github.io`) and are opened over https.
 */
export function findLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  if (!SOME_LINK.some((sign) => text.includes(sign))) return found;
  ANCHOR.lastIndex = 0;
  let floor = 0;
  for (let hit = ANCHOR.exec(text); hit !== null; hit = ANCHOR.exec(text)) {
    const hasScheme = hit[0].toLowerCase().startsWith('http');
    const start = hasScheme ? hit.index : hostStart(text, hit.index, hit[0], floor);
    const link = start === undefined ? undefined : linkAt(text, start, hasScheme);
    if (link !== undefined) {
      found.push(link);
      floor = link.end;
      ANCHOR.lastIndex = Math.max(link.end, hit.index + hit[0].length);
    }
  }
  return found;
}

/** Where a host without a scheme begins, or nothing when it is the tail of another word. */
function hostStart(text: string, index: number, anchor: string, floor: number): number | undefined {
  // Without a path only lower case is clearly an address.
  if (!anchor.includes('/') && anchor !== anchor.toLowerCase()) return undefined;
  let start = index;
  if (anchor.startsWith('.')) {
    while (start > floor && index - start < MAX_LABEL && isLabel(text[start - 1])) start -= 1;
    if (start === index) return undefined;
  }
  const before = start > 0 ? text[start - 1] : undefined;
  const glued = before !== undefined && (isLabel(before) || '@/._~'.includes(before));
  return glued && start > floor ? undefined : start;
}

function isLabel(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9-]/.test(character);
}

function linkAt(text: string, start: number, hasScheme: boolean): FoundLink | undefined {
  URL_RUN.lastIndex = start;
  const run = URL_RUN.exec(text)?.[0];
  // Longer than any real address: noise, and cutting it would open something else.
  if (run === undefined || run.length === MAX_RUN) return undefined;
  const raw = trimTail(cutGlued(trimTail(cutAtParenthesis(cutAtNextScheme(run)))));
  const url = hasScheme ? raw : `https://${raw}`;
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  return { start, end: start + raw.length, url, kind: kindOf(parsed) };
}

/** `…/bhttps://…` is two addresses; `…?u=https://…` and `…/web/https://…` are one. */
function cutAtNextScheme(run: string): string {
  const scheme = /[^/=:?&]https?:\/\//i.exec(run);
  return scheme === null ? run : run.slice(0, scheme.index + 1);
}

/** A closing parenthesis that was never opened belongs to the sentence. */
function cutAtParenthesis(run: string): string {
  let depth = 0;
  for (let i = 0; i < run.length; i += 1) {
    if (run[i] === '(') depth += 1;
    if (run[i] === ')') depth -= 1;
    if (depth < 0) return run.slice(0, i);
  }
  return run;
}

function trimTail(run: string): string {
  let end = run.length;
  while (end > 0 && TRAILING.has(run[end - 1] ?? '')) end -= 1;
  return run.slice(0, end);
}

function cutGlued(run: string): string {
  const dot = run.lastIndexOf('.');
  return dot > 0 && SENTENCE_STARTS.has(run.slice(dot + 1)) ? run.slice(0, dot) : run;
}

const DOTTED_HOST = /^https?:\/\/[^\s/?#@.]+\.[^\s/?#@]/i;

/** An http(s) address with a dotted host and no user name in it; anything else is no link. */
function parseUrl(url: string): URL | undefined {
  if (!DOTTED_HOST.test(url)) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  return parsed.username === '' && parsed.password === '' ? parsed : undefined;
}

/** Is it an absolute http(s) address that may be opened? */
export function isWebAddress(url: string): boolean {
  return parseUrl(url) !== undefined;
}

/** What an address leads to, by its host and path. Anything that is no http(s) address is `other`. */
export function classifyLink(url: string): LinkKind {
  const parsed = parseUrl(url);
  return parsed === undefined ? 'other' : kindOf(parsed);
}

/** Hosts that tell the kind, with all their sub-domains. */
const HOSTS: Readonly<Record<Exclude<LinkKind, 'other'>, string>> = {
  code: 'github.com gitlab.com githubusercontent.com bitbucket.org codeberg.org gitee.com sourceforge.net 4open.science pypi.org cran.r-project.org',
  dataset:
    'zenodo.org physionet.org openneuro.org figshare.com datadryad.org cancerimagingarchive.net synapse.org data.mendeley.com osf.io',
  model: 'ollama.com tfhub.dev',
  demo: 'hf.space streamlit.app gradio.app gradio.live colab.research.google.com replicate.com',
  project:
    'github.io gitlab.io pages.dev netlify.app vercel.app webflow.io notion.site sites.google.com',
  paper:
    'arxiv.org doi.org aclanthology.org openreview.net biorxiv.org medrxiv.org semanticscholar.org ncbi.nlm.nih.gov pubmed.gov nature.com sciencedirect.com springer.com ieee.org dl.acm.org nips.cc mdpi.com wiley.com thelancet.com nejm.org jmlr.org plos.org bmj.com',
};

const KIND_OF_HOST: ReadonlyMap<string, LinkKind> = new Map(
  LINK_KINDS.flatMap((kind) =>
    kind === 'other' ? [] : HOSTS[kind].split(' ').map((host): [string, LinkKind] => [host, kind]),
  ),
);

/** Registrants whose DOIs name deposits of data, by the start of the path. */
const DATA_DOI = /^10\.(5281\/zenodo|13026|6084|5061|7910|17632|7937)/;

const HUB_KINDS: ReadonlyMap<string, LinkKind> = new Map([
  ['spaces', 'demo'],
  ['papers', 'paper'],
  ['datasets', 'dataset'],
  ['docs', 'other'],
  ['blog', 'other'],
  ['collections', 'other'],
]);

const KAGGLE_KINDS: ReadonlyMap<string, LinkKind> = new Map([
  ['datasets', 'dataset'],
  ['competitions', 'dataset'],
  ['c', 'dataset'],
  ['code', 'code'],
  ['models', 'model'],
]);

function kindOf(url: URL): LinkKind {
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const path = url.pathname.toLowerCase().slice(1);
  const parts = path.split('/').filter((part) => part !== '');
  const first = parts[0] ?? '';
  if (host === 'huggingface.co' || host === 'hf.co') {
    return HUB_KINDS.get(first) ?? (parts.length > 1 ? 'model' : 'other');
  }
  if (host === 'kaggle.com') return KAGGLE_KINDS.get(first) ?? 'other';
  if (host.endsWith('doi.org') && DATA_DOI.test(path)) return 'dataset';
  return kindOfHost(host) ?? kindOfPath(host, path);
}

function kindOfHost(host: string): LinkKind | undefined {
  let rest = host;
  for (;;) {
    const kind = KIND_OF_HOST.get(rest);
    if (kind !== undefined) return kind;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}

/** For hosts nobody knows, the words of the address: `…/datasets/harvard-fairseg10k`. */
function kindOfPath(host: string, path: string): LinkKind {
  const words = new Set(`${host}/${path}`.split(/[/.-]/));
  if (path.endsWith('.pdf')) return 'paper';
  if (['dataset', 'datasets', 'database', 'databases'].some((word) => words.has(word))) {
    return 'dataset';
  }
  if (words.has('models') || words.has('model')) return 'model';
  if (words.has('demo') || words.has('demos')) return 'demo';
  return host.startsWith('gitlab.') || host.startsWith('git.') ? 'code' : 'other';
}

/** Two spellings of one address share this: scheme, `www.`, case of the host and a last slash aside. */
export function linkIdentity(url: string): string {
  const bare = url.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const slash = bare.indexOf('/');
  const host = slash < 0 ? bare : bare.slice(0, slash);
  const path = slash < 0 ? '' : bare.slice(slash);
  return host.toLowerCase() + (path.endsWith('/') ? path.slice(0, -1) : path);
}

const MIRROR =
  /^(https?:\/\/)?((?:[a-z0-9]{8}\.)?huggingface-[a-z0-9]{1,20}\.pages\.dev|hf-mirror\.com)(?=$|\/)/i;

/** Writes the mirror hosts in a text's links as the host they copy, and counts them. */
export function rewriteMirrors(text: string): { readonly text: string; readonly count: number } {
  const pieces: string[] = [];
  let from = 0;
  let count = 0;
  for (const { start, end } of findLinks(text)) {
    const written = text.slice(start, end);
    const mirror = MIRROR.exec(written);
    if (mirror === null) continue;
    pieces.push(text.slice(from, start), mirror[1] ?? '', 'huggingface.co');
    from = start + mirror[0].length;
    count += 1;
  }
  return count === 0 ? { text, count } : { text: pieces.join('') + text.slice(from), count };
}
