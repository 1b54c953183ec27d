/** Judged questions: which documents answer them, and how well. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../../read-json.mjs';
import type { Doc } from '../engine.ts';
import { readCorpus } from '../made-papers.ts';
import type { Grades } from './metrics.ts';

export interface Question {
  readonly text: string;
  /** What sort of question it is, where that is told. */
  readonly kind?: string;
  readonly grades: Grades;
}

export interface Collection {
  readonly docs: readonly Doc[];
  readonly questions: readonly Question[];
}

/** A folder of `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`, or our questions about a corpus. */
export type CollectionPlace = { readonly folder: string } | { readonly corpus: string };

export const OWN_QUESTIONS = path.join(import.meta.dirname, '../questions/seeds.json');

type Fields = Readonly<Record<string, unknown>>;

/** A field that must be there, as text. */
function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new TypeError(`no ${name} in ${JSON.stringify(fields).slice(0, 100)}`);
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function rowsOf(file: string): Fields[] {
  return linesOf(file).map((line): Fields => JSON.parse(line));
}

/** Question → its graded documents. */
function gradesOf(file: string): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const line of linesOf(file)) {
    const [question = '', doc = '', grade] = line.trimEnd().split('\t');
    if (!Number.isFinite(Number(grade ?? NaN))) throw new Error(`${file}: no grade in “${line}”`);
    const grades = all.get(question) ?? new Map<string, number>();
    all.set(question, grades.set(doc, Number(grade)));
  }
  return all;
}

/** Questions nobody judged are left out. */
function fromFolder(folder: string): Collection {
  const graded = gradesOf(path.join(folder, 'qrels.tsv'));
  const docs = rowsOf(path.join(folder, 'corpus.jsonl')).map((row) => ({
    id: text(row, 'id'),
    title: text(row, 'title'),
    text: text(row, 'text'),
  }));
  const questions = rowsOf(path.join(folder, 'queries.jsonl')).flatMap((row) => {
    const grades = graded.get(text(row, 'id'));
    return grades ? [{ text: text(row, 'text'), grades }] : [];
  });
  return { docs, questions };
}

interface OwnQuestions {
  readonly questions: readonly {
    readonly text: string;
    readonly kind: string;
    readonly relevant: Readonly<Record<string, number>>;
  }[];
}

function ownQuestions(corpus: string): Collection {
  const docs = readCorpus(corpus).map(({ id, title, abstract }) => ({ id, title, text: abstract }));
  const known = new Set(docs.map(({ id }) => id));
  const file: OwnQuestions = readJson(OWN_QUESTIONS);
  const questions = file.questions.map(({ text, kind, relevant }) => {
    const grades = new Map(Object.entries(relevant));
    const strange = [...grades.keys()].find((id) => !known.has(id));
    if (strange !== undefined)
      throw new Error(`“${text}” names paper ${strange}: not in ${corpus}`);
    return { text, kind, grades };
  });
  return { docs, questions };
}

export function readCollection(place: CollectionPlace): Collection {
  return 'folder' in place ? fromFolder(place.folder) : ownQuestions(place.corpus);
}
