/** The datasheet as rows of tables. */
import { LIBRARY, printAddress, type LibraryAddress } from '#domain/address';
import type { LinkKind } from '#domain/corpus';
import type { Datasheet, DatasheetField, PaperSet } from '#domain/datasheet';
import { aboutPapersMessages } from '#messages/about-papers';
import type { CountRow, PaperCount } from './CountTable.tsx';

function library(part: Partial<LibraryAddress>): string {
  return printAddress({ ...LIBRARY, ...part });
}

/** Where the search finds just these; undefined where no query says it. */
function linkHref(kind: LinkKind): string | undefined {
  return kind === 'code' || kind === 'dataset' || kind === 'model'
    ? library({ has: [kind] })
    : undefined;
}

function counted(set: PaperSet, says: string, href?: string): PaperCount {
  return { ...set, says, ...(href !== undefined && { href }) };
}

export function sourceRows({ sources }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.sources;
  return sources.map(({ name, title, shape, pageDay, savedYear, listings, papers, lines }) => ({
    key: name,
    name: title,
    says: [
      name,
      words.shape(shape),
      pageDay ?? words.dayNotPrinted,
      ...(savedYear === undefined ? [] : [words.saved(savedYear)]),
    ].join(', '),
    cells: [
      lines,
      listings,
      counted({ papers, ids: [] }, words.papers(title), library({ sources: [name] })),
    ],
  }));
}

export function titleRows({ merged, onSeveralSources, differing }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.titles;
  return [
    { key: 'merged', name: words.merged, cells: [counted(merged, words.mergedPapers)] },
    {
      key: 'several',
      name: words.several,
      cells: [counted(onSeveralSources, words.severalPapers)],
    },
    {
      key: 'differing',
      name: words.differing,
      cells: [counted(differing, words.differingPapers)],
    },
  ];
}

function presentHref(field: DatasheetField): string | undefined {
  if (field === 'publishedOn') return library({ text: 'has:date' });
  return field === 'authorCount' ? library({ authorsKnown: true }) : undefined;
}

export function fieldRows({ fields }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.fields;
  return fields.map(({ field, present, missing }) => ({
    key: field,
    name: words.names[field],
    cells: [
      counted(present, words.with[field], presentHref(field)),
      counted(
        missing,
        words.without[field],
        field === 'publishedOn' ? library({ years: ['none'] }) : undefined,
      ),
    ],
  }));
}

export function yearRows({ years, inferredYears }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.days;
  return [
    ...years.map(({ year, papers }) => ({
      key: String(year),
      name: String(year),
      cells: [counted({ papers, ids: [] }, words.papers(year), library({ years: [year] }))],
    })),
    {
      key: 'inferred',
      name: words.inferred,
      cells: [counted(inferredYears, words.inferredPapers)],
    },
  ];
}

export function linkRows({ links }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.links;
  return links.map(({ kind, links: count, papers }) => ({
    key: kind,
    name: words.kinds[kind],
    cells: [count, counted(papers, words.papers[kind], linkHref(kind))],
  }));
}

export function textRows({ truncated, mirrors }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.texts;
  return [
    {
      key: 'truncated',
      name: words.truncated,
      cells: [counted(truncated, words.truncatedPapers)],
    },
    {
      key: 'mirrors',
      name: words.mirrors,
      cells: [counted(mirrors.papers, words.mirrorPapers)],
    },
  ];
}

export function abbreviationRows({ abbreviations }: Datasheet): CountRow[] {
  const words = aboutPapersMessages.words;
  const { different, papers: any, commonest } = abbreviations;
  return [
    {
      key: 'any',
      name: words.any,
      cells: [words.different(different), counted(any, words.anyPapers)],
    },
    ...commonest.map(({ short, long, papers }) => ({
      key: `${short} ${long}`,
      name: short,
      cells: [long, counted(papers, words.papers(short))],
    })),
  ];
}
