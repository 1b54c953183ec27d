/** References as other programs read them back, in one shape. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { output } from './programs.ts';

export interface ReadReference {
  readonly title: string;
  readonly year: string;
  readonly url: string;
  /** Joined with commas, where the reader joins them. */
  readonly tags: string;
  readonly note: string;
}

/** By the key of the entry. */
export type ReadReferences = ReadonlyMap<string, ReadReference>;

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or several joined. */
function text(value: unknown, joint = ' '): string {
  if (Array.isArray(value)) return value.map((each) => text(each)).join(joint);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function yearOf(issued: unknown): string {
  const dates = isJson(issued) ? issued['date-parts'] : undefined;
  const first: unknown = Array.isArray(dates) ? dates[0] : undefined;
  return Array.isArray(first) ? text(first[0]) : '';
}

function ofCsl(items: readonly unknown[]): ReadReferences {
  return new Map(
    items.filter(isJson).map((item) => [
      text(item['id']),
      {
        title: text(item['title']),
        year: yearOf(item['issued']),
        url: text(item['URL']),
        tags: text(item['keyword'], ','),
        note: text(item['annote'] ?? item['note']),
      },
    ]),
  );
}

function parsed(json: string): readonly unknown[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}

/** @param forceType what the file is: citation-js would take RIS that quotes BibTeX for BibTeX */
export function readByCitationJs(
  file: string,
  forceType: '@biblatex/text' | '@ris/file' | '@csl/list+object',
): ReadReferences {
  const input: unknown = forceType === '@csl/list+object' ? JSON.parse(file) : file;
  return ofCsl(new Cite(input, { generateGraph: false, forceType }).data);
}

export function readByPandoc(
  file: string,
  format: 'bibtex' | 'biblatex' | 'csljson',
): ReadReferences {
  return ofCsl(parsed(output('pandoc', ['-f', format, '-t', 'csljson'], file)));
}

/** CSL-JSON that pandoc has written out as biblatex, and read again; keywords it does not write. */
export function readThroughBiblatex(file: string): ReadReferences {
  return readByPandoc(output('pandoc', ['-f', 'csljson', '-t', 'biblatex'], file), 'biblatex');
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescaped(xml: string): string {
  return xml.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** What stands in elements of a name that hold nothing but text. */
function elements(xml: string, name: string): string[] {
  const parts = xml.split(new RegExp(`<${name}(?: [^>]*)?>`)).slice(1);
  return parts.map((part) => unescaped(part.slice(0, part.indexOf(`</${name}>`))));
}

/** RIS that bibutils has read, as MODS, the shape between all its formats. */
export function readByBibutils(file: string): ReadReferences {
  const mods = output('ris2xml', [], file);
  const records = mods.split('<mods ').slice(1);
  return new Map(
    records.map((record) => [
      /^ID="([^"]*)"/.exec(record)?.[1] ?? '',
      {
        // It parts a title at its colon.
        title: [elements(record, 'title')[0] ?? '', ...elements(record, 'subTitle')].join(': '),
        year: elements(record, 'dateIssued')[0]?.slice(0, 4) ?? '',
        url: elements(record, 'url').join(' '),
        tags: elements(record, 'topic').join(','),
        note: elements(record, 'note').join(' '),
      },
    ]),
  );
}

/** The same, written out as BibTeX by bibutils; of that, what stands in its fields without any TeX. */
export function readThroughBibutils(file: string): ReadReferences {
  const bibtex = output('xml2bib', ['-nb'], output('ris2xml', [], file));
  const field = (entry: string, name: string): string =>
    new RegExp(`^${name}="([^"]*)"`, 'm').exec(entry)?.[1] ?? '';
  return new Map(
    bibtex
      .split(/^@Misc\{/m)
      .map((entry) => [
        entry.slice(0, entry.indexOf(',')),
        { title: '', year: field(entry, 'year'), url: field(entry, 'url'), tags: '', note: '' },
      ]),
  );
}
