/** The datasheet as rows of tables. */
import { LIBRARY, printAddress, type LibraryAddress } from '#domain/address';
import type { LinkKind } from '#domain/corpus';
import type { Datasheet, DatasheetField, PaperSet } from '#domain/datasheet';
import { formatCount } from '#messages/plural';
import type { CountRow, PaperCount } from './CountTable.tsx';

const FIELD_WORDS: Record<DatasheetField, string> = {
  publishedOn: 'A date',
  authorCount: 'How many authors',
  organization: 'An organization',
  commentCount: 'How many comments',
  links: 'A link',
};

const LINK_WORDS: Record<LinkKind, string> = {
  code: 'Code',
  dataset: 'Dataset',
  model: 'Model',
  demo: 'Demo',
  project: 'Project page',
  paper: 'Another paper',
  other: 'Anything else',
};

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
  return sources.map(({ name, title, shape, pageDay, savedYear, listings, papers, lines }) => ({
    key: name,
    name: title,
    says: [
      name,
      `shape ${shape}`,
      pageDay ?? 'day not printed',
      ...(savedYear === undefined ? [] : [`saved ${savedYear}`]),
    ].join(', '),
    cells: [
      lines,
      listings,
      counted({ papers, ids: [] }, `of ${title}`, library({ sources: [name] })),
    ],
  }));
}

export function titleRows({ merged, onSeveralSources, differing }: Datasheet): CountRow[] {
  return [
    { key: 'merged', name: 'Listed more than once', cells: [counted(merged, 'listed twice')] },
    {
      key: 'several',
      name: 'On two pages or more',
      cells: [counted(onSeveralSources, 'on two pages or more')],
    },
    {
      key: 'differing',
      name: 'With more than one abstract, of which the longest is kept',
      cells: [counted(differing, 'with more than one abstract')],
    },
  ];
}

function presentHref(field: DatasheetField): string | undefined {
  if (field === 'publishedOn') return library({ text: 'has:date' });
  return field === 'authorCount' ? library({ authorsKnown: true }) : undefined;
}

export function fieldRows({ fields }: Datasheet): CountRow[] {
  return fields.map(({ field, present, missing }) => ({
    key: field,
    name: FIELD_WORDS[field],
    cells: [
      counted(present, `with ${FIELD_WORDS[field].toLowerCase()}`, presentHref(field)),
      counted(
        missing,
        `without ${FIELD_WORDS[field].toLowerCase()}`,
        field === 'publishedOn' ? library({ years: ['none'] }) : undefined,
      ),
    ],
  }));
}

export function yearRows({ years, inferredYears }: Datasheet): CountRow[] {
  return [
    ...years.map(({ year, papers }) => ({
      key: String(year),
      name: String(year),
      cells: [counted({ papers, ids: [] }, `of ${year}`, library({ years: [year] }))],
    })),
    {
      key: 'inferred',
      name: 'Year inferred from when the page was saved',
      cells: [counted(inferredYears, 'whose year is inferred')],
    },
  ];
}

export function linkRows({ links }: Datasheet): CountRow[] {
  return links.map(({ kind, links: count, papers }) => ({
    key: kind,
    name: LINK_WORDS[kind],
    cells: [
      count,
      counted(papers, `with a link: ${LINK_WORDS[kind].toLowerCase()}`, linkHref(kind)),
    ],
  }));
}

export function textRows({ truncated, mirrors }: Datasheet): CountRow[] {
  return [
    {
      key: 'truncated',
      name: 'Abstract cut short by the page',
      cells: [counted(truncated, 'whose abstract is cut short')],
    },
    {
      key: 'mirrors',
      name: 'Link to a copy of another site, written as that site',
      cells: [counted(mirrors.papers, 'with such a link')],
    },
  ];
}

export function abbreviationRows({ abbreviations }: Datasheet): CountRow[] {
  const { different, papers: any, commonest } = abbreviations;
  return [
    {
      key: 'any',
      name: 'Any',
      cells: [`${formatCount(different)} different ones`, counted(any, 'that define any')],
    },
    ...commonest.map(({ short, long, papers }) => ({
      key: `${short} ${long}`,
      name: short,
      cells: [long, counted(papers, `that define ${short}`)],
    })),
  ];
}
