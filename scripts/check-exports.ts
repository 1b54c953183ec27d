/**
 * `npm run check:exports [-- --papers 1000] [--seed 7] [--schemas DIR] [--short]`: papers as nasty as they
 * come leave in every format for other programs, and readers that others wrote must find in them what was
 * to leave. A reader that is not installed is named, and counts for nothing. `DIR` is a copy of
 * w3c/web-annotation-tests. `--short`: fewer papers.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportFile } from '#domain/exchange/export';
import { annotationsIn, checkMusts, countStatements } from './exports/check-annotations.ts';
import { checkMarkdown } from './exports/check-markdown.ts';
import { checkReader, READERS } from './exports/check-references.ts';
import { EVERYTHING, madeBundle } from './exports/made-bundle.ts';
import { isInstalled } from './exports/programs.ts';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    schemas: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const bundle = madeBundle(values.short ? 60 : Number(values.papers), Number(values.seed));
const NOT_CHECKED = 'not installed: not checked';
let failures = 0;

function line(format: string, reader: string, said: string): void {
  console.log(`${format.padEnd(12)} ${reader.padEnd(30)} ${said}`);
}

function count(format: string, reader: string, what: string, equal: number, of: number): void {
  if (equal !== of) failures += 1;
  line(format, reader, `${what.padEnd(12)} ${equal} of ${of}${equal === of ? '' : '  DIFFERS'}`);
}

for (const reader of READERS) {
  const missing = reader.programs.filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    line(reader.format, reader.name, `${missing.join(', ')} ${NOT_CHECKED}`);
    continue;
  }
  for (const { field, equal, of, differs } of checkReader(bundle, reader)) {
    count(reader.format, reader.name, field, equal, of);
    if (differs) console.log(`  wanted ${differs.wanted}\n  read   ${differs.read}`);
  }
}

const markdown = exportFile('markdown', bundle, EVERYTHING, '').text;
if (isInstalled('pandoc')) {
  const { titles, texts, of, marks, failing } = checkMarkdown(bundle, markdown);
  count('markdown', 'pandoc -f markdown', 'title', titles, of);
  count('markdown', 'pandoc -f markdown', 'texts', texts, of);
  count('markdown', 'pandoc -f markdown', 'stray marks', marks.length, 0);
  if (failing !== undefined || marks.length > 0) console.log(`  ${failing ?? marks.join(', ')}`);
} else line('markdown', 'pandoc -f markdown', NOT_CHECKED);

const linked = exportFile('annotations', bundle, EVERYTHING, '').text;
const found = annotationsIn(linked);
if (values.schemas !== undefined && existsSync(values.schemas)) {
  const { schemas, passed, of, failing } = checkMusts(found, values.schemas);
  count('annotations', `W3C, ${schemas} MUST schemas`, 'passed', passed, of);
  if (failing !== undefined) console.log(`  ${failing}`);
} else line('annotations', 'W3C, MUST schemas', NOT_CHECKED);
const statements = await countStatements(linked);
line('annotations', 'jsonld toRDF, safe', `${found.length} annotations, ${statements} statements`);

if (failures > 0) process.exitCode = 1;
