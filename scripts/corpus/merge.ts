/** Stage 4: listings with one title are one paper. */
import { createHash } from 'node:crypto';
import type { Listing, Paper } from '#domain/corpus';
import { titleKey } from '#domain/title-key';
import type { CleanListing } from '#domain/listing/normalise';

/** A paper while its listings are still being gathered. */
export interface Draft {
  readonly key: string;
  /** The listing whose title and abstract the paper takes: the one with the longest abstract. */
  text: CleanListing;
  /** Its listings have more than one abstract. */
  differing: boolean;
  authorCount: number | undefined;
  organization: string | undefined;
  publishedOn: string | undefined;
  yearInferred: boolean;
  commentCount: number | undefined;
  readonly listings: Listing[];
}

export type Drafts = Map<string, Draft>;

/**
 * Adds a listing to the papers gathered so far. Of different abstracts the longest wins, the first
 * of equally long ones; a printed year goes before an inferred one, the highest comment count before
 * lower ones, and of all else the first listing that has it decides. Only the winning text is kept,
 * so memory grows with the papers and not with their listings.
 */
export function addListing(drafts: Drafts, listing: CleanListing): void {
  const key = titleKey(listing.title);
  const draft = drafts.get(key);
  const { source, line, position } = listing;
  if (draft === undefined) {
    drafts.set(key, {
      key,
      text: listing,
      differing: false,
      authorCount: listing.authorCount,
      organization: listing.organization,
      publishedOn: listing.publishedOn,
      yearInferred: listing.yearInferred,
      commentCount: listing.commentCount,
      listings: [{ source, line, position }],
    });
    return;
  }
  draft.listings.push({ source, line, position });
  if (listing.abstract !== draft.text.abstract) draft.differing = true;
  if (listing.abstract.length > draft.text.abstract.length) draft.text = listing;
  addDetails(draft, listing);
}

function addDetails(draft: Draft, listing: CleanListing): void {
  draft.authorCount ??= listing.authorCount;
  draft.organization ??= listing.organization;
  const { publishedOn, yearInferred, commentCount } = listing;
  const surer = draft.publishedOn === undefined || (draft.yearInferred && !yearInferred);
  if (publishedOn !== undefined && surer) {
    draft.publishedOn = publishedOn;
    draft.yearInferred = yearInferred;
  }
  if (commentCount !== undefined) {
    draft.commentCount = Math.max(draft.commentCount ?? 0, commentCount);
  }
}

/** First 12 hex digits of SHA-256 of a title's key. */
export function paperId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

/** The papers, by id; the listings of each by source, then line. */
export function finishPapers(drafts: Drafts): Paper[] {
  return Array.from(drafts.values(), finishPaper).toSorted((a, b) => compare(a.id, b.id));
}

function finishPaper(draft: Draft): Paper {
  const { text, authorCount, organization, publishedOn, commentCount } = draft;
  return {
    id: paperId(draft.key),
    title: text.title,
    abstract: text.abstract,
    ...(text.truncated && { truncated: true }),
    ...(authorCount !== undefined && { authorCount }),
    ...(organization !== undefined && { organization }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(draft.yearInferred && { yearInferred: true }),
    ...(commentCount !== undefined && { commentCount }),
    links: text.links,
    listings: draft.listings.toSorted((a, b) => compare(a.source, b.source) || a.line - b.line),
  };
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
