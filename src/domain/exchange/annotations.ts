/**
 * W3C Web Annotation (Web Annotation Data Model, Recommendation of 23 February 2017) as JSON-LD: a
 * collection with one page. Every annotation names the context itself, so that each can be taken out.
 */
import { toCodePoints } from '#domain/anchor';
import type { Bundle, BundleEntry, BundlePaper, Include } from '#domain/exchange/bundle';
import { bundleEntries, markedQuotes, type MarkedQuote } from '#domain/exchange/bundle-entries';
import { cleanText } from '#domain/exchange/export-text';
import { mainLink } from '#domain/exchange/main-link';
import type { TextRange } from '#domain/text-range';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

function urn(what: string, ...ids: readonly string[]): string {
  return ['urn:carrel', what, ...ids.map((id) => encodeURIComponent(id.toWellFormed()))].join(':');
}

/** What is annotated: where the paper is, or, for one without an address, a name for it (model §3.2.1). */
function sourceOf(paper: BundlePaper): string {
  const link = mainLink(paper);
  return link !== undefined && URL.canParse(link) ? new URL(link).href : urn('paper', paper.id);
}

/** A body of text (model §3.2.4) with what it is for (§3.3.5). */
function textBody(value: string, purpose: string, format = 'text/plain'): object {
  return { type: 'TextualBody', value: cleanText(value), format, purpose };
}

function noteBody(note: string): object {
  return textBody(note, 'commenting', 'text/markdown');
}

function tagBody(name: string): object {
  return textBody(name, 'tagging');
}

/** UTF-16 units of text on either side of a quote. */
const AROUND = 32;

/** What stands on either side of a place, no sign cut in two. */
function around(text: string, { start, end }: TextRange): { prefix: string; suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** Quote (model §4.2.4) and, where the words are in the text, position, in code points (§4.2.5). */
function selectors({ highlight, quote, place }: MarkedQuote, text: string): object[] {
  const { prefix, suffix } = place ? around(text, place) : highlight;
  return [
    {
      type: 'TextQuoteSelector',
      exact: quote.toWellFormed(),
      prefix: prefix.toWellFormed(),
      suffix: suffix.toWellFormed(),
    },
    ...(place ? [{ type: 'TextPositionSelector', ...toCodePoints(text, place) }] : []),
  ];
}

function annotation(id: string, rest: object): object {
  return { '@context': CONTEXT, id, type: 'Annotation', ...rest };
}

function quoteAnnotation(
  quote: MarkedQuote,
  { paper }: BundleEntry,
  bundle: Bundle,
  include: Include,
): object {
  const { id, kind, note, tags, createdAt } = quote.highlight;
  const hasNote = include.notes && note !== '';
  return annotation(urn('highlight', paper.id, id), {
    motivation: hasNote ? 'commenting' : 'highlighting',
    created: new Date(createdAt).toISOString(),
    body: [
      ...(hasNote ? [noteBody(note)] : []),
      textBody(bundle.kinds[kind].name, 'classifying'),
      ...tags.map(({ name }) => tagBody(name)),
    ],
    target: {
      type: 'SpecificResource',
      source: sourceOf(paper),
      selector: selectors(quote, paper.abstract),
    },
  });
}

/** What is said of a whole paper: the notes on it, and its tags. */
function paperAnnotations({ paper, note, tags, onList }: BundleEntry, include: Include): object[] {
  const target = sourceOf(paper);
  const notes = include.notes ? [note, onList?.note ?? ''] : [];
  const bodies = notes.filter((text) => text !== '').map(noteBody);
  return [
    ...(bodies.length > 0
      ? [annotation(urn('note', paper.id), { motivation: 'commenting', body: bodies, target })]
      : []),
    ...(tags.length > 0
      ? [
          annotation(urn('tags', paper.id), {
            motivation: 'tagging',
            body: tags.map(tagBody),
            target,
          }),
        ]
      : []),
  ];
}

/** Papers of which nothing is said are not in it; abstracts never are. */
export function annotations(bundle: Bundle, include: Include): string {
  const items = bundleEntries(bundle).flatMap((entry) => [
    ...paperAnnotations(entry, include),
    ...(include.highlights
      ? markedQuotes(entry).map((quote) => quoteAnnotation(quote, entry, bundle, include))
      : []),
  ]);
  const id = urn('export', String(bundle.savedAt));
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: cleanText(bundle.title),
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}
