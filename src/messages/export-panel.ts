import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';
import { joined } from '#messages/sentences';

const PAPERS = { one: 'paper', other: 'papers' };

/** The panel in which papers become a file for another program. */
export const exportPanelMessages = defineMessages('export-panel', {
  papers: 'Papers',
  papersFound: 'Papers found',
  everythingMade: 'Everything I made',
  include: 'Include',
  included: { notes: 'Notes', highlights: 'Highlights', abstracts: 'Abstracts' },
  ofAll: (papers: number) =>
    `${papers === 0 ? 'No paper yet' : counted(papers, PAPERS)} of which you made something, or brought in`,
  ofList: (papers: number, list: string) =>
    `${counted(papers, PAPERS)} of “${list}”, in this order`,
  inOrder: (papers: number) => `${counted(papers, PAPERS)}, in this order`,
  format: 'Format',
  preview: 'Preview',
  listGone: 'This list is gone. Nothing was written.',
  notWritten:
    'The file could not be written. What you made is safe. Close this panel and try again; if that does not help, reload the page.',
  save: 'Save',
  saveFile: 'file',
  saved: (file: string) => `“${file}” went to the browser, which keeps it with your downloads.`,
  copied: 'Copied.',
  notCopied: 'Not copied: the browser refused.',
  shared: 'Shared.',
  notShared: 'Not shared: the system refused.',
  ways: {
    json: 'JSON',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
    markdown: 'Markdown',
    csv: 'CSV',
    annotations: 'Web Annotation',
    html: 'Web page',
    print: 'Print…',
  },
  says: {
    bibtex: '@misc entries. Authors only of papers that you brought in: the lists don’t name any.',
    ris: 'For Zotero, EndNote, Mendeley. Notes go to N1.',
    csl: 'For Pandoc and citeproc. Year left out where unknown.',
    markdown: 'Quotes under each title, notes below them. Opens in Obsidian and Logseq.',
    csv: 'A row a paper, for spreadsheets. Quotes and notes in cells.',
    annotations: 'Highlights, notes and tags with their places. Nothing of papers without any.',
    html: 'One file to read, search and print anywhere.',
    print: 'Paper or PDF. Highlights keep their underline.',
  },
  json: {
    whole: 'Everything, as a backup has it. Reads back into Carrel without loss.',
    all: (without: readonly string[]) =>
      `Your lists and papers. Reads back into Carrel, without ${joined(without)}.`,
    part: (without: readonly string[]) =>
      `To give away. Reads back into Carrel, without ${joined(without)}.`,
  },
  without: {
    notes: 'notes',
    highlights: 'highlights',
    abstracts: 'abstracts',
    statuses: 'statuses',
    done: 'what is done for a list',
    kinds: 'names of kinds',
    earlier: 'earlier texts',
  },
});
