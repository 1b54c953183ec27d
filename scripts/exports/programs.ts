/** Programs of others that read what leaves. */
import { spawnSync } from 'node:child_process';

const MOST_BYTES = 1e9;

function started(program: string, args: readonly string[], input: string) {
  return spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: MOST_BYTES });
}

/** Whether a program is installed; what it says to `--version` does not matter. */
export function isInstalled(program: string): boolean {
  return started(program, ['--version'], '').error === undefined;
}

/**
 * What a program makes of its input.
 * @throws Error with what it says where it fails or is not installed
 */
export function output(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr, error } = started(program, args, input);
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}
