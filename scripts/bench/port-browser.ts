/** A Chromium that listens on a port, for tools that speak to it by themselves. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromiumLaunch } from '../../tests/helpers/browser.ts';

/** How often, and how many times, it is looked whether the browser has said its port. */
const LOOK_MS = 100;
const LOOKS = 600;

export interface PortBrowser {
  readonly port: number;
  close(): Promise<void>;
}

/** The port, from the file in which the browser writes it once it listens. */
async function portIn(profile: string): Promise<number> {
  for (let look = 0; look < LOOKS; look += 1) {
    const said = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number.parseInt(said, 10);
    if (port > 0) return port;
    await setTimeout(LOOK_MS);
  }
  throw new Error('The browser did not say on which port it listens.');
}

/** Starts a headless browser with an empty profile, for which this device is the whole network. */
export async function launchWithPort(): Promise<PortBrowser> {
  const { executablePath = 'chromium', args = [] } = await chromiumLaunch();
  const profile = await mkdtemp(path.join(tmpdir(), 'carrel-lighthouse-'));
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  return {
    port: await portIn(profile),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
