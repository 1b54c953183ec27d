/** Paths of the site by what lies there, for faults and for what was asked of a server. */
export function isCorpus(path: string): boolean {
  return /^\/corpus\/corpus-[0-9a-f]{12}\.json$/.test(path);
}

export function isManifest(path: string): boolean {
  return path === '/corpus/manifest.json';
}

export function isWorkerScript(path: string): boolean {
  return /^\/assets\/search\.worker-.+\.js$/.test(path);
}

/** The code of the app's first screen. */
export function isAppScript(path: string): boolean {
  return /^\/assets\/start-.+\.js$/.test(path);
}
