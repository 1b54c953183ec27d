import { expect, test } from 'vitest';
import { exportFile } from '#domain/exchange/export';
import { ENDINGS, EXPORT_FORMATS } from '#domain/exchange/export-formats';
import { EVERYTHING } from '../../../scripts/exports/made-bundle.ts';
import { bundle, entry } from '../../helpers/bundles.ts';

test.each(EXPORT_FORMATS)('%s has a name with its ending, and text', (format) => {
  const file = exportFile(format, bundle([entry('One')]), EVERYTHING, '{"own":1}');
  expect(file.name).toBe(`Radiology journal club.${ENDINGS[format]}`);
  expect(file.type).toMatch(/^\w+\/[\w.+-]+$/);
  expect(file.text.length).toBeGreaterThan(0);
});

test.each([
  ['is:read / "a*b" <c>', 'is read a b c.md'],
  ['..', 'Carrel.md'],
  ['', 'Carrel.md'],
  ['x'.repeat(200), `${'x'.repeat(60)}.md`],
])('a list named %j makes a file name that every system takes', (title, name) => {
  expect(exportFile('markdown', bundle([], { title }), EVERYTHING, '').name).toBe(name);
});
