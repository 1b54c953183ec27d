/** The production build on a loopback address, and the listener there that hears what the page tells. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Told } from './acts.ts';

export interface Site {
  readonly url: string;
  /** Hears one round from now on. */
  hear(round: number): Heard;
  close(): Promise<void>;
}

/** What has been told of one round. */
export interface Heard {
  /** How many acts the screen had shown as stored. */
  readonly acknowledged: number;
  /** Resolves with the first of them. */
  readonly first: Promise<void>;
  /** Why the reader could not go on, if so. */
  readonly stuck: string | undefined;
  /** The number of the last fold that has begun; 0 while none is known. */
  readonly folds: number;
  /** Resolves when a fold begins that had not begun when the reader did. */
  readonly folding: Promise<void>;
  /** The last act whose “Merge” was pressed; 0: none. */
  readonly merging: number;
  /** Resolves when “Merge” is pressed for the so many-th time. */
  pressed(times: number): Promise<void>;
}

function listen() {
  let [acknowledged, stuck]: [number, string | undefined] = [0, undefined];
  let folds = 0;
  let [begun, folded] = [(): void => {}, (): void => {}];
  let [merging, presses] = [0, 0];
  const onPress = new Map<number, () => void>();
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const folding = new Promise<void>((resolve) => {
    folded = resolve;
  });
  const heard: Heard = {
    first,
    folding,
    get folds() {
      return folds;
    },
    get merging() {
      return merging;
    },
    pressed: (times) => new Promise((resolve) => onPress.set(times, resolve)),
    get acknowledged() {
      return acknowledged;
    },
    get stuck() {
      return stuck;
    },
  };
  const take = ({ stored, stuck: why, folds: number, merging: act }: Told): void => {
    if (act !== undefined) {
      [merging, presses] = [act, presses + 1];
      onPress.get(presses)?.();
      return;
    }
    if (number !== undefined) {
      // The first glance sees what former visits have folded.
      if (folds > 0) folded();
      folds = number;
      return;
    }
    acknowledged = Math.max(acknowledged, stored ?? 0);
    stuck ??= why;
    begun();
  };
  return { heard, take };
}

/** @param root the folder of the build */
export async function openSite(root: string): Promise<Site> {
  let [current, take]: [number, (told: Told) => void] = [-1, () => {}];
  const server = await startStaticServer({
    root,
    told(body) {
      const told: Told = JSON.parse(body);
      if (told.round === current) take(told);
    },
  });
  return {
    url: server.url,
    hear(round) {
      const listening = listen();
      [current, take] = [round, listening.take];
      return listening.heard;
    },
    close: () => server.close(),
  };
}

/** The scripted reader as one script for the page. */
export async function bundleReader(): Promise<string> {
  const folder = fileURLToPath(new URL('./reader', import.meta.url));
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#domain': path.join(import.meta.dirname, '../../src/domain') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'main.ts', formats: ['iife'], name: 'crash' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The scripted reader was not built.');
  return chunk.code;
}
