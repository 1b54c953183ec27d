import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Installs Debian's packages of these names, where that may be done without asking. Not on Ubuntu, whose
 * package of a browser's name only points to a snap.
 * @param {...string} names
 * @returns {boolean} whether they were
 */
export function installWithApt(...names) {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID(_LIKE)?=.*debian/m.test(system) || /^ID=ubuntu/m.test(system)) return false;
  const mayUseSudo = !isRoot() && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isRoot() && !mayUseSudo) return false;
  const [command, ...before] = mayUseSudo ? ['sudo', '-n', 'apt-get'] : ['apt-get'];
  run(command, [...before, 'update']);
  return run(command, [...before, 'install', '--yes', '--no-install-recommends', ...names]);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

export function isRoot() {
  return process.getuid?.() === 0;
}
