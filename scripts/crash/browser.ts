/** Real browsers on a profile that outlives them, killed as a crash or a power cut would. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, firefox, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunch, firefoxLaunch } from '../../tests/helpers/browser.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface Running {
  readonly page: Page;
  /** Kills every process of the browser at once. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly isDead: boolean;
  readonly command: string;
}

const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/;
const VIEWPORT = { width: 1440, height: 900 };
const GLANCE_MS = 10;

function processes(): Process[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,pgid=,stat=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [, pid, parent, group, state = '', command = ''] = LINE.exec(line) ?? [];
    if (pid === undefined) return [];
    const ids = { pid: Number(pid), parent: Number(parent), group: Number(group) };
    return [{ ...ids, isDead: state.startsWith('Z'), command }];
  });
}

/** The browser that this process has started on the profile; it leads a process group of its own. */
function leaderOf(profile: string): number {
  const own = processes().find(
    ({ pid, parent, group, command }) =>
      parent === process.pid && group === pid && command.includes(profile),
  );
  if (!own) throw new Error('The browser that was started is not among the processes.');
  return own.pid;
}

async function killGroup(group: number): Promise<void> {
  process.kill(-group, 'SIGKILL');
  while (processes().some((each) => each.group === group && !each.isDead)) await wait(GLANCE_MS);
}

async function launch(
  name: BrowserName,
  profile: string,
  flags: readonly string[],
): Promise<BrowserContext> {
  const common = { headless: true, viewport: VIEWPORT };
  if (name === 'chromium') {
    const { executablePath, args = [] } = await chromiumLaunch();
    return chromium.launchPersistentContext(profile, {
      ...common,
      args: [...args, ...flags],
      ...(executablePath !== undefined && { executablePath }),
    });
  }
  return firefox.launchPersistentContext(profile, { ...common, ...firefoxLaunch() });
}

/**
 * Starts a browser on a profile; every page of it begins with `script`.
 * @param flags further ones, for Chromium alone
 */
export async function startBrowser(
  name: BrowserName,
  profile: string,
  script: string,
  flags: readonly string[] = [],
): Promise<Running> {
  const context = await launch(name, profile, flags);
  const leader = leaderOf(profile);
  await context.addInitScript(script);
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, kill: () => killGroup(leader), close: () => context.close() };
}

/** Name and version, as the browser says them. */
export async function versionOf(name: BrowserName): Promise<string> {
  const { executablePath = 'chromium' } = name === 'chromium' ? await chromiumLaunch() : {};
  const command = name === 'chromium' ? executablePath : 'firefox-esr';
  return execFileSync(command, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/**
 * Takes all IndexedDB databases of a profile away; files of the origin and localStorage stay.
 * @param byBrowser they are damaged, so that Chromium itself finds that and deletes them; else deleted
 */
export function wipeDatabases(name: BrowserName, profile: string, byBrowser: boolean): void {
  const folders =
    name === 'chromium'
      ? foldersIn(path.join(profile, 'Default', 'IndexedDB'))
      : foldersIn(path.join(profile, 'storage', 'default')).map((origin) =>
          path.join(origin, 'idb'),
        );
  // None where the last visit ended before it had any.
  for (const folder of folders.filter((each) => existsSync(each))) {
    if (byBrowser && name === 'chromium') damage(folder);
    else rmSync(folder, { recursive: true });
  }
}

/** Makes the list of a database's files unreadable. */
function damage(folder: string): void {
  for (const file of foldersIn(folder)) {
    if (path.basename(file).startsWith('MANIFEST-')) writeFileSync(file, 'damaged by a crash');
  }
}
