import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the rules go by, and those that know types too. */
const SETTINGS = ['.oxlintrc.json', 'package.json'];
const TYPE_SETTINGS = ['src/tsconfig.json', 'src/tsconfig.base.json'];

/** One report of the linter. */
export interface Finding {
  rule: string;
  path: string;
  line: number;
}

interface Report {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');

/**
 * Lints files, given as path → text, under a copy of the project's rules in a folder of their own:
 * planted in the project, they would show up in whatever else is linting or compiling it.
 *
 * @param typed with the rules that need to know types
 */
export function lintPlanted(files: Record<string, string>, typed = false): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-lint-'));
  try {
    for (const name of typed ? [...SETTINGS, ...TYPE_SETTINGS] : SETTINGS) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      copyFileSync(join(ROOT, name), join(folder, name));
    }
    if (typed) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return lint(folder, typed ? ['--type-aware'] : []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lint(folder: string, flags: readonly string[]): Finding[] {
  const { stdout } = spawnSync(process.execPath, [OXLINT, '--format=json', ...flags], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const report: Report = JSON.parse(stdout);
  return report.diagnostics.map(({ code, filename, labels }) => {
    return { rule: code, path: filename, line: labels[0]?.span.line ?? 0 };
  });
}
