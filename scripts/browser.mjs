/**
 * Which browser the tests use and how it gets here, decided in this file alone: for
 * scripts/setup.mjs, which runs before any package is installed, and for tests/helpers/browser.ts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installWithApt, isRoot, run } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing in the background, so that the only traffic and the only load are the test's own. */
const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Names a Chromium in an odd place; scripts/setup.mjs sets it for the steps it starts. */
export const CHROMIUM_VARIABLE = 'CARREL_CHROMIUM';

/** Said where there is no browser and none can be had. */
export const NO_CHROMIUM = `There is no browser to run the journeys in: install Chromium or Chrome so that "chromium" or "google-chrome" is on the PATH, or put its path into ${CHROMIUM_VARIABLE}.`;

/**
 * The arguments Chromium is started with. Its sandbox refuses to start for root.
 * @returns {string[]}
 */
export function chromiumArguments() {
  return isRoot() ? ['--no-sandbox', ...QUIET_CHROMIUM] : QUIET_CHROMIUM;
}

/**
 * The Chromium for the tests: the one named, else the one on the PATH, else Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  return process.env[CHROMIUM_VARIABLE] || findOnPath() || (await findPlaywrightsOwn());
}

/**
 * Fetches a Chromium, Debian's package where that may be installed, else Playwright's own.
 * @returns {Promise<string | undefined>} its path, or `undefined` where neither could be had
 */
export async function installChromium() {
  if (installWithApt('chromium')) {
    const path = findOnPath();
    if (path) return path;
  }
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return findPlaywrightsOwn();
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(starts);
}

async function findPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

/**
 * Whether it is there and runs: a stub that only tells where to get the browser does neither.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
