/**
 * One HTML file: the list with its highlights and notes, to read, search and print anywhere. It asks for
 * nothing outside (Content Security Policy Level 3, hashes of its own style and script), and holds
 * Carrel's own file, so that it reads back.
 */
import type { Bundle, BundleEntry, Include } from '#domain/exchange/bundle';
import { markedQuotes, type MarkedQuote } from '#domain/exchange/bundle-entries';
import { oneLine } from '#domain/exchange/export-text';
import { facts } from '#domain/exchange/export-words';
import { PAGE_SCRIPT, PAGE_STYLE, SCRIPT_HASH, STYLE_HASH } from '#domain/exchange/html-page';
import { formatMoment } from '#domain/format';
import { runsOf } from '#domain/highlight-runs';
import { parseNote, type Block } from '#domain/light-markdown';
import { isWebAddress } from '#domain/links';
import type { Inline } from '#domain/note-line';
import { exportedPapersMessages as words } from '#messages/exported-papers';
import { locale } from '#messages/locale';

/** Of the element that holds the file that reads back. */
export const EMBEDDED_ID = 'carrel-file';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, between tags and in quoted attributes (HTML Standard, §13.3). */
function htmlText(text: string): string {
  const shown = text.toWellFormed().replaceAll('\u0000', '\ufffd');
  return shown.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A web address alone is a link. */
function link(href: string, shown: string): string {
  return `<a href="${htmlText(href)}" rel="noopener noreferrer">${shown}</a>`;
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'tag':
      return htmlText(inline.text);
    case 'break':
      return '<br>';
    case 'bold':
      return `<strong>${inlinesHtml(inline.children)}</strong>`;
    case 'italic':
      return `<em>${inlinesHtml(inline.children)}</em>`;
    case 'link':
      return link(inline.href, inlinesHtml(inline.children));
  }
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function blockHtml(block: Block): string {
  if (block.kind === 'paragraph') return `<p>${inlinesHtml(block.children)}</p>`;
  const items = block.items.map(({ number, children }) => {
    const value = number === undefined ? '' : ` value="${number}"`;
    return `<li${value}>${inlinesHtml(children)}</li>`;
  });
  const list = block.numbered ? 'ol' : 'ul';
  return `<${list}>${items.join('')}</${list}>`;
}

function noteHtml(note: string, className = 'note'): string {
  if (note === '') return '';
  return `<div class="${className}" dir="auto">${parseNote(note).map(blockHtml).join('')}</div>`;
}

function tagsHtml(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `<p class="tags">${htmlText(words.tags(tags.join(', ')))}</p>`;
}

function quoteHtml({ highlight, quote }: MarkedQuote, bundle: Bundle, include: Include): string {
  const { kind, note, tags } = highlight;
  const marked = `<mark data-kind="${kind}" lang="en">${htmlText(quote)}</mark>`;
  return [
    `<p class="quote" dir="auto">${words.quote(marked)} <b>${htmlText(bundle.kinds[kind].name)}</b></p>`,
    include.notes ? noteHtml(note) : '',
    tagsHtml(tags.map(({ name }) => name)),
  ].join('');
}

/** The abstract with what is marked in it. */
function abstractHtml(text: string, quotes: readonly MarkedQuote[]): string {
  const kinds = new Map(quotes.map(({ highlight }) => [highlight.id, highlight.kind]));
  const marks = quotes.flatMap(({ highlight: { id, createdAt: order }, place }) =>
    place ? [{ id, order, ...place }] : [],
  );
  const drawn = runsOf(text.length, marks).map(({ start, end, top }) => {
    const shown = htmlText(text.slice(start, end));
    const kind = top === undefined ? undefined : kinds.get(top);
    return kind === undefined ? shown : `<mark data-kind="${kind}">${shown}</mark>`;
  });
  return `<p class="abstract" dir="auto" lang="en">${drawn.join('')}</p>`;
}

function paperHtml(entry: BundleEntry, number: number, bundle: Bundle, include: Include): string {
  const { paper, note, tags, onList } = entry;
  const quotes = include.highlights ? markedQuotes(entry) : [];
  const links = paper.links.map(({ url, kind }) => {
    const shown = `${htmlText(words.links[kind])}: ${htmlText(url)}`;
    return isWebAddress(url) ? link(url, shown) : shown;
  });
  return [
    `<li class="paper"><span class="n">${number}</span>`,
    `<h3 dir="auto" lang="en">${htmlText(oneLine(paper.title))}</h3>`,
    `<p class="meta">${htmlText(facts(entry, bundle))}</p>`,
    links.length === 0 ? '' : `<p class="meta">${links.join('<br>')}</p>`,
    tagsHtml(tags),
    include.notes ? noteHtml(onList?.note ?? '', 'note of-list') : '',
    include.notes ? noteHtml(note) : '',
    include.abstracts && paper.abstract !== '' ? abstractHtml(paper.abstract, quotes) : '',
    ...quotes.map((quote) => quoteHtml(quote, bundle, include)),
    '</li>',
  ].join('');
}

/** Papers in ordered lists, one a section; numbers go on across them. */
function listsHtml(bundle: Bundle, include: Include): string {
  let number = 0;
  let isOpen = false;
  const parts: string[] = [];
  for (const item of bundle.items) {
    if (item.kind === 'section') {
      parts.push(isOpen ? '</ol>' : '', `<h2 dir="auto">${htmlText(oneLine(item.name))}</h2>`);
      isOpen = false;
    } else {
      if (!isOpen) parts.push('<ol role="list">');
      isOpen = true;
      parts.push(paperHtml(item, ++number, bundle, include));
    }
  }
  return `${parts.join('\n')}${isOpen ? '</ol>' : ''}`;
}

function headline(bundle: Bundle): string {
  const papers = bundle.items.filter((item) => item.kind === 'paper');
  const read = papers.filter(({ status }) => status === 'read').length;
  return words.headline(papers.length, read, formatMoment(bundle.savedAt, 0));
}

/** @param json the file of Carrel's own that the page holds */
export function html(bundle: Bundle, include: Include, json: string): string {
  const title = htmlText(oneLine(bundle.title));
  const papers = bundle.items.filter((item) => item.kind === 'paper').length;
  // In a script `<` could end it or open a comment (HTML Standard, §4.12.1.3); in JSON's strings only.
  const embedded = json.replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="${locale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="Carrel">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
${noteHtml(bundle.description, 'description')}
<p class="meta">${htmlText(headline(bundle))}</p>
</header>
<div class="find" role="search" hidden><label>${htmlText(words.searchThisPage)}<input type="search" autocomplete="off"></label><output data-shown="${htmlText(words.papersShown(papers))}"></output></div>
<main>
${listsHtml(bundle, include)}
</main>
<script type="application/json" id="${EMBEDDED_ID}">${embedded}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
