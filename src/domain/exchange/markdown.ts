/**
 * Markdown for people: a numbered list with quotes under each title, as CommonMark 0.31 reads it, with
 * YAML front matter for Obsidian, Logseq and pandoc.
 */
import type { Bundle, BundleEntry, Include } from '#domain/exchange/bundle';
import { markedQuotes } from '#domain/exchange/bundle-entries';
import { facts } from '#domain/exchange/export-words';
import {
  noteMarkdown,
  plain,
  plainParagraph,
  quoteMarkdown,
  setIn,
} from '#domain/exchange/markdown-text';
import { dayOf } from '#domain/notebook';
import { exportedPapersMessages as words } from '#messages/exported-papers';

/** JSON's strings are YAML's, too (YAML 1.2, §1.3); pandoc reads Markdown in them. */
function yaml(text: string): string {
  return JSON.stringify(plain(text));
}

function frontMatter({ title, savedAt }: Bundle, papers: number): string {
  return [
    '---',
    `title: ${yaml(title)}`,
    `papers: ${papers}`,
    `created: ${dayOf(savedAt)}`,
    'source: Carrel',
    '---',
  ].join('\n');
}

/** An address without signs that would end it. */
function address(url: string): string {
  return `<${url.replaceAll(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>`;
}

function entryMarkdown(
  entry: BundleEntry,
  number: number,
  bundle: Bundle,
  include: Include,
): string {
  const { paper, tags, note, onList } = entry;
  const notes = include.notes ? [plainParagraph(onList?.note ?? ''), noteMarkdown(note)] : [];
  const quotes = include.highlights ? markedQuotes(entry) : [];
  const parts = [
    `**${plain(paper.title)}**\n${plainParagraph(facts(entry, bundle))}`,
    paper.links.map(({ url }) => address(url)).join(', '),
    tags.length === 0 ? '' : words.tags(tags.map(plain).join(', ')),
    include.abstracts ? plainParagraph(paper.abstract) : '',
    ...notes,
    ...quotes.map(({ quote, highlight }) =>
      quoteMarkdown({
        quote,
        kind: bundle.kinds[highlight.kind].name,
        note: include.notes ? highlight.note : '',
        tags: highlight.tags.map(({ name }) => name),
      }),
    ),
  ].filter((part) => part !== '');
  return setIn(parts.join('\n\n'), `${number}. `);
}

/** Sections become headings, and the numbers go on across them. */
export function markdown(bundle: Bundle, include: Include): string {
  let number = 0;
  const items = bundle.items.map((item) =>
    item.kind === 'section'
      ? `## ${plain(item.name)}`
      : entryMarkdown(item, ++number, bundle, include),
  );
  const parts = [
    frontMatter(bundle, number),
    `# ${plain(bundle.title)}`,
    noteMarkdown(bundle.description),
    ...items,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
