/** Annotations under the eyes of others: the W3C's own tests, and a processor of JSON-LD. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import jsonld, { type Options } from 'jsonld';
import { ANNO_CONTEXT, ANNO_URL } from './anno-context.ts';

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The annotations in a collection of ours. */
export function annotationsIn(file: string): Json[] {
  const collection: unknown = JSON.parse(file);
  const page = isJson(collection) ? collection['first'] : undefined;
  const items: unknown = isJson(page) ? page['items'] : undefined;
  return Array.isArray(items) ? items.filter(isJson) : [];
}

/** A schema of draft 4 as a later one: `id` and limits that are not in themselves allowed differ. */
function asLaterDraft(value: unknown, isRoot = true): unknown {
  if (Array.isArray(value)) return value.map((each) => asLaterDraft(each, false));
  if (!isJson(value)) return value;
  const pairs = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === '$schema') return [];
    if (key === 'id' && isRoot) return [['$id', inner]];
    if (key === 'exclusiveMinimum') return [];
    if (key === 'minimum' && value['exclusiveMinimum'] === true)
      return [['exclusiveMinimum', inner]];
    return [[key, asLaterDraft(inner, false)]];
  });
  return Object.fromEntries(pairs);
}

function isSchema(value: unknown): value is AnySchema {
  return isJson(value);
}

function readSchema(path: string): AnySchema {
  const schema = asLaterDraft(JSON.parse(readFileSync(path, 'utf8')));
  if (!isSchema(schema)) throw new Error(`${path} holds no schema.`);
  return schema;
}

/** The schemas that an annotation MUST meet, from a copy of w3c/web-annotation-tests. */
function mustSchemas(folder: string): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, logger: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('date-time', (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(text),
  );
  for (const name of readdirSync(join(folder, 'definitions'))) {
    ajv.addSchema(readSchema(join(folder, 'definitions', name)));
  }
  const test: unknown = JSON.parse(
    readFileSync(join(folder, 'annotations', 'annotationMusts.test'), 'utf8'),
  );
  const paths: unknown = isJson(test) ? test['assertions'] : [];
  const named = Array.isArray(paths) ? paths.map(String) : [];
  return new Map(named.map((path) => [path, ajv.compile(readSchema(join(folder, path)))]));
}

export interface MustCount {
  readonly schemas: number;
  readonly passed: number;
  readonly of: number;
  /** The schema that the first failing one fails, and the annotation. */
  readonly failing: string | undefined;
}

/** How many annotations pass all of the schemas, but those that hold where they find a fault. */
export function checkMusts(annotations: readonly Json[], folder: string): MustCount {
  const schemas = mustSchemas(folder);
  const failures = annotations.flatMap((annotation) => {
    const failed = [...schemas].find(([, isValid]) => !isValid(annotation));
    return failed ? [`${failed[0]}: ${JSON.stringify(annotation)}`] : [];
  });
  const of = annotations.length;
  return { schemas: schemas.size, passed: of - failures.length, of, failing: failures[0] };
}

/** What the types of `jsonld` do not know yet: dropping nothing in silence. */
interface SafeOptions extends Options.ToRdf {
  readonly safe: true;
}

/** How many statements `jsonld` finds in a file, in its safe mode. */
export async function countStatements(file: string): Promise<number> {
  const document: unknown = JSON.parse(file);
  if (!isJson(document)) throw new Error('The file holds no object.');
  const options: SafeOptions = {
    safe: true,
    documentLoader: (url: string) =>
      url === ANNO_URL
        ? Promise.resolve({ document: ANNO_CONTEXT, documentUrl: url })
        : Promise.reject(new Error(`${url} would be fetched.`)),
  };
  const dataset = await jsonld.toRDF({ ...document }, options);
  return Array.isArray(dataset) ? dataset.length : 0;
}
