// @vitest-environment node
import { expect, it } from 'vitest';
import { lintPlanted } from './plant.ts';

const CANARIES: Record<string, string> = {
  'no-cycle': `import { other } from './other.ts';\nexport const one = () => other;\n`,
  'no-empty': `try {\n  JSON.parse('');\n} catch {}\n`,
  'no-console': `console.log('here');\n`,
  'no-explicit-any': `export const value: any = 1;\n`,
  'no-non-null-assertion': `export const first = (list: string[]) => list[0]!;\n`,
};
const OTHER = `import { one } from './canary.ts';\nexport const other = () => one;\n`;

it.each(Object.entries(CANARIES))('reports %s in src', (rule, text) => {
  const findings = lintPlanted({ 'src/data/canary.ts': text, 'src/data/other.ts': OTHER });
  expect(findings.map((finding) => finding.rule).join()).toContain(rule);
});

it('lets scripts and tests write to the console, and good code be', () => {
  const text = `export function say(word: string): void {\n  console.log(word);\n}\n`;
  expect(lintPlanted({ 'scripts/say.ts': text, 'tests/helpers/say.ts': text })).toEqual([]);
});
