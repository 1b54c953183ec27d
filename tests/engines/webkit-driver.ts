/** WebKitGTK's own small browser on a display that nobody sees, with a home of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect } from '@playwright/test';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { listen } from '../helpers/static-server.ts';
import { VIEWPORT } from './desk.ts';
import type { Home } from './home.ts';

/** A browser that is driven, and how it ends with all that was started for it. */
export interface Driven {
  readonly driver: WebDriver;
  end(): Promise<void>;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a display; it says its own number on a further channel once it is ready. */
async function startDisplay(): Promise<{ readonly display: ChildProcess; readonly name: string }> {
  const screen = ['-screen', '0', `${VIEWPORT.width}x${VIEWPORT.height}x24`];
  const display = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = display.stdio[3];
  if (!told) throw new Error('The display has no way to say its number.');
  const [number] = await once(told, 'data');
  return { display, name: `:${String(number).trim()}` };
}

/** Where the browser keeps and saves, apart from what its user has. */
function environment(home: Home, display: string): NodeJS.ProcessEnv {
  const config = path.join(home.folder, 'config');
  mkdirSync(config);
  writeFileSync(path.join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${home.downloads}"\n`);
  return {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LANG: 'en_US.UTF-8',
    HOME: home.folder,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: path.join(home.folder, 'data'),
    XDG_CACHE_HOME: path.join(home.folder, 'cache'),
    XDG_RUNTIME_DIR: home.folder,
  };
}

async function isListening(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/status`)).ok;
  } catch {
    // Not yet.
    return false;
  }
}

/** Ends a process with all that it started; it leads a group. */
async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null) return;
  const ended = once(leader, 'exit');
  process.kill(-leader.pid, 'SIGTERM');
  await ended;
}

export async function driveWebKit(home: Home): Promise<Driven> {
  const { display, name } = await startDisplay();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // One session a driver process: it takes no second one after the first.
  const service = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: environment(home, name),
  });
  await expect.poll(() => isListening(url), { message: 'WebKitWebDriver listens' }).toBe(true);
  const driver = await new Builder()
    .usingServer(url)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
    .build();
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...VIEWPORT });
  return {
    driver,
    async end() {
      await driver.quit();
      await endGroup(service);
      display.kill();
    },
  };
}
