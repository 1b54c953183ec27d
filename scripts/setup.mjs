/**
 * `npm start` and `npm test` on a bare clone: installs what is missing, then runs the steps.
 * Plain Node, since it runs before any package is installed.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installWithApt } from './apt.mjs';
import {
  CHROMIUM_VARIABLE,
  findChromium,
  FURTHER_ENGINES,
  installChromium,
  installFurtherEngines,
  missingFor,
  NO_CHROMIUM,
} from './browser.mjs';
import { countTests, LONG, RESULTS, UNIT_RESULT } from './count-tests.mjs';
import { readJson } from './read-json.mjs';

/**
 * What each step of the test is called, its package script, and further arguments.
 * @type {[name: string, script: string, ...args: string[]][]}
 */
const TEST_STEPS = [
  ['formatting', 'format:check'],
  ['lint and layer boundaries', 'lint'],
  ['types', 'types'],
  ['dead code', 'knip'],
  ['corpus', 'corpus'],
  ['unit tests', 'unit', '--reporter=default', '--reporter=json', `--outputFile=${UNIT_RESULT}`],
  ['what other programs read, in short', 'check:exports', '--short'],
  ['build', 'build'],
  ['size budgets', 'size'],
  ['browser journeys, in short', 'journeys', '--grep-invert', LONG],
  ['core journeys in three engines', 'test:engines'],
  ['kills, in short', 'test:crash', '--short'],
];

async function start() {
  provideNode();
  providePackages();
  runScript('corpus', 'corpus');
  runScript('build', 'build');
  const { preview } = await import('vite');
  const server = await preview({ logLevel: 'warn', preview: { strictPort: false } });
  console.log(`\nCarrel is at ${server.resolvedUrls?.local[0]} (Ctrl+C stops it).`);
}

async function test() {
  for (const file of RESULTS) rmSync(file, { force: true });
  process.once('exit', () => console.log(countTests()));
  provideNode();
  providePackages();
  await provideBrowser();
  provideReaders();
  provideEngines();
  for (const step of TEST_STEPS) runScript(...step);
}

function provideNode() {
  const needed = readJson('package.json').engines.node;
  const [major, minor] = needed.match(/\d+/g).map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  stop(`Carrel needs Node ${needed} and this is ${process.version}: install a newer Node.`);
}

function providePackages() {
  if (packagesAreCurrent()) return;
  // The development packages build Carrel, so they are wanted where NODE_ENV says production too.
  runNpm(
    'packages',
    ['ci', '--include=dev', '--prefer-offline'],
    'The packages could not be installed, for the reason npm gives above. This needs the npm registry once: connect, and run the same command again.',
  );
}

/** Whether node_modules holds what the lock file asks for, whichever of the two is younger. */
function packagesAreCurrent() {
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules/.package-lock.json')?.packages ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    // The entry without a path is Carrel itself; an optional package may be for another system.
    if (!found) return path === '' || entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

async function provideBrowser() {
  const done = announce('browser');
  const path = (await findChromium()) ?? (await installChromium());
  if (!path) stop(NO_CHROMIUM);
  process.env[CHROMIUM_VARIABLE] = path;
  console.log(path);
  done();
}

/** The programs that read what Carrel writes. Where they cannot be had, the check of that says so. */
function provideReaders() {
  const lacks = (/** @type {string} */ program) =>
    spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;
  if (!lacks('pandoc') && !lacks('ris2xml')) return;
  const done = announce('independent readers');
  installWithApt('pandoc', 'bibutils');
  done();
}

/** Further engines for the core journeys. Where one cannot be had, the check of that says so. */
function provideEngines() {
  if (Object.values(FURTHER_ENGINES).every((engine) => missingFor(engine).length === 0)) return;
  const done = announce('further engines');
  installFurtherEngines();
  done();
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 */
function runScript(name, script, ...args) {
  runNpm(name, ['run', '--silent', script, '--', ...args], `Stopped at ${name}.`);
}

/**
 * Runs npm as a step. Where npm fails, says what the problem is and ends with npm's exit code.
 * @param {string} name
 * @param {string[]} args
 * @param {string} problem
 */
function runNpm(name, args, problem) {
  const done = announce(name);
  // npm tells its scripts where it is; without it, Windows finds npm only through a shell.
  const program = process.env.npm_execpath;
  const { status, error } = program
    ? spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) stop(problem, status ?? 1);
  done();
}

/**
 * Begins a step with its name. The function it returns ends it with its time.
 * @param {string} name
 */
function announce(name) {
  const began = performance.now();
  console.log(`\n== ${name}`);
  return () => {
    const seconds = (performance.now() - began) / 1000;
    console.log(`== ${name}: done in ${seconds.toFixed(1)} s`);
  };
}

/**
 * @param {string} sentence
 * @param {number} code
 * @returns {never}
 */
function stop(sentence, code = 1) {
  console.error(`\n${sentence}`);
  process.exit(code);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const task = process.argv[2];
if (task === 'start') await start();
else if (task === 'test') await test();
else stop('Say "npm start" or "npm test".');
