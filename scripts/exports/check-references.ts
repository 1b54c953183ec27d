/** Reference formats, each with the readers of others that must find in it what was to leave. */
import type { Bundle } from '#domain/exchange/bundle';
import { exportFile } from '#domain/exchange/export';
import { type ExportFormat } from '#domain/exchange/export-formats';
import { references } from '#domain/exchange/reference';
import {
  compare,
  FIELDS,
  type Field,
  type FieldCount,
  type Leniency,
} from './compare-references.ts';
import { EVERYTHING } from './made-bundle.ts';
import {
  readByBibutils,
  readByCitationJs,
  readByPandoc,
  readThroughBiblatex,
  readThroughBibutils,
  type ReadReferences,
} from './read-references.ts';

export interface Reader {
  readonly format: Extract<ExportFormat, 'bibtex' | 'ris' | 'csl'>;
  readonly name: string;
  /** Programs that it needs; none for a package of ours. */
  readonly programs: readonly string[];
  readonly read: (file: string) => ReadReferences;
  /** What it keeps. */
  readonly fields: readonly Field[];
  readonly leniency: Leniency;
}

const BIBUTILS = ['ris2xml', 'xml2bib'];

export const READERS: readonly Reader[] = [
  {
    format: 'bibtex',
    name: 'pandoc -f bibtex -t csljson',
    programs: ['pandoc'],
    read: (file) => readByPandoc(file, 'bibtex'),
    fields: FIELDS,
    leniency: 'typeset',
  },
  {
    format: 'bibtex',
    name: 'citation-js',
    programs: [],
    read: (file) => readByCitationJs(file, '@biblatex/text'),
    fields: FIELDS,
    leniency: 'exact',
  },
  {
    format: 'ris',
    name: 'ris2xml',
    programs: BIBUTILS,
    read: readByBibutils,
    fields: FIELDS,
    leniency: 'exact',
  },
  {
    format: 'ris',
    name: 'ris2xml | xml2bib -nb',
    programs: BIBUTILS,
    read: readThroughBibutils,
    fields: ['year', 'url'],
    leniency: 'exact',
  },
  {
    format: 'ris',
    name: 'citation-js',
    programs: [],
    read: (file) => readByCitationJs(file, '@ris/file'),
    fields: FIELDS,
    leniency: 'exact',
  },
  {
    format: 'csl',
    name: 'pandoc -f csljson -t csljson',
    programs: ['pandoc'],
    read: (file) => readByPandoc(file, 'csljson'),
    fields: FIELDS,
    leniency: 'typeset',
  },
  {
    format: 'csl',
    name: 'pandoc -f csljson -t biblatex',
    programs: ['pandoc'],
    read: readThroughBiblatex,
    fields: ['title', 'year', 'url', 'note'],
    leniency: 'letters',
  },
  {
    format: 'csl',
    name: 'citation-js',
    programs: [],
    read: (file) => readByCitationJs(file, '@csl/list+object'),
    fields: FIELDS,
    leniency: 'exact',
  },
];

/** What a reader finds of a bundle. */
export function checkReader(bundle: Bundle, reader: Reader): FieldCount[] {
  const { text } = exportFile(reader.format, bundle, EVERYTHING, '');
  const keys = references(bundle, EVERYTHING).map(({ key }) => key);
  return compare(bundle, keys, reader.read(text), reader.fields, reader.leniency);
}
