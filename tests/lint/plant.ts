import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
 */
export function lintPlanted(files: Record<string, string>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-lint-'));
  try {
    for (const name of ['.oxlintrc.json', 'package.json']) {
      copyFileSync(join(ROOT, name), join(folder, name));
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return lint(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lint(folder: string): Finding[] {
  const { stdout } = spawnSync(process.execPath, [OXLINT, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const report: Report = JSON.parse(stdout);
  return report.diagnostics.map(({ code, filename, labels }) => {
    return { rule: code, path: filename, line: labels[0]?.span.line ?? 0 };
  });
}
