import type { Reporter, TestCase } from '@playwright/test/reporter';
import { FURTHER_ENGINES, missingFor } from '../../scripts/browser.mjs';
import { ENGINE } from './features.ts';

/** What one engine answered: by feature, in the order in which they were asked. */
type Answers = ReadonlyMap<string, string>;

const ROW = { name: 48, answer: 24 };

function line(name: string, answers: readonly string[]): string {
  const cells = answers.map((answer) => answer.padEnd(ROW.answer));
  return `${name.padEnd(ROW.name)}${cells.join('')}`.trimEnd();
}

/** A row for each feature, a column for each engine. */
function table(engines: readonly Answers[]): string[] {
  const names = new Set(engines.flatMap((answers) => [...answers.keys()]));
  return Array.from(names, (name) =>
    line(
      name,
      engines.map((answers) => answers.get(name) ?? ''),
    ),
  );
}

/** A line for each engine that is not here. */
function notRun(): string[] {
  return Object.values(FURTHER_ENGINES).flatMap((engine) => {
    const missing = missingFor(engine);
    if (missing.length === 0) return [];
    return [`Not run in ${engine.name}: ${missing.join(', ')} not found on the PATH.`];
  });
}

/** Ends with what each engine has, and with those in which nothing was run. */
export default class FeatureReport implements Reporter {
  readonly #engines = new Map<string, Answers>();

  onTestEnd({ annotations }: TestCase): void {
    const answers = new Map(annotations.map(({ type, description = '' }) => [type, description]));
    const engine = answers.get(ENGINE);
    if (engine !== undefined) this.#engines.set(engine, answers);
  }

  onEnd(): void {
    const lines = [...table([...this.#engines.values()]), ...notRun()];
    if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  }
}
