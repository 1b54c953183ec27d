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

/**
 * Further engines for the core journeys: the programs that each needs on the PATH, and Debian's packages
 * of them. Of Firefox the ESR alone: what later versions do with the tests is not known.
 */
export const FURTHER_ENGINES = {
  firefox: { name: 'Firefox ESR', programs: ['firefox-esr'], packages: ['firefox-esr'] },
  webkit: {
    name: 'WebKitGTK',
    programs: ['WebKitWebDriver', 'Xvfb', 'dbus-run-session'],
    packages: ['webkit2gtk-driver', 'xvfb', 'dbus-x11'],
  },
};

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

/**
 * Programs of a further engine that are not here.
 * @param {{ programs: string[] }} engine
 */
export function missingFor({ programs }) {
  return programs.filter((name) => !onPath(name).some((path) => existsSync(path)));
}

/** Installs the further engines that are missing, where that may be done without asking. */
export function installFurtherEngines() {
  for (const engine of Object.values(FURTHER_ENGINES)) {
    if (missingFor(engine).length > 0) installWithApt(...engine.packages);
  }
}

/**
 * The Firefox that the tests use.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return FURTHER_ENGINES.firefox.programs.flatMap(onPath).find((path) => existsSync(path));
}

function findOnPath() {
  return NAMES.flatMap(onPath).find(starts);
}

/**
 * Where a program of this name might be.
 * @param {string} name
 */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name));
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
