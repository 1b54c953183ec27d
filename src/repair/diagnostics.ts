import {
  answered,
  drafts,
  keptFiles,
  openKept,
  ownCaches,
  ownWorkers,
  problemNames,
  readerTables,
  reasonOf,
} from './device.ts';

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** What something has to say; where that is refused, the refusal. */
async function told(what: string, say: () => Promise<string>): Promise<string> {
  try {
    return `${what}: ${await say()}`;
  } catch (error) {
    return `${what}: refused (${reasonOf(error)})`;
  }
}

async function storage(): Promise<string> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const kept = await navigator.storage.persisted();
  return `${usage} of ${quota} bytes, protected: ${yes(kept)}`;
}

async function workers(): Promise<string> {
  const found = (await ownWorkers()).map(({ active, waiting, installing }) =>
    [
      active && `active ${active.state}`,
      waiting && 'one waiting',
      installing && 'one being installed',
    ]
      .filter(Boolean)
      .join(', '),
  );
  const serves = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  return `${found.join('; ') || 'none'}, serves this page: ${yes(serves)}`;
}

async function cached(): Promise<string> {
  const sizes = (await ownCaches()).map(async (name) => {
    const cache = await caches.open(name);
    return (await cache.keys()).length;
  });
  return (await Promise.all(sizes)).map((size) => `${size} files`).join('; ') || 'none';
}

async function database(): Promise<string> {
  const db = await openKept();
  if (!db) return 'none';
  const counts = readerTables(db).map(async (table) => {
    const rows = answered(db.transaction(table).objectStore(table).count());
    return `${table} ${await rows.catch(reasonOf)}`;
  });
  const all = (await Promise.all(counts)).join(', ');
  const { version } = db;
  db.close();
  return `version ${version}; ${all}`;
}

async function files(): Promise<string> {
  const sizes = (await keptFiles()).map(async ({ read }) => {
    const file = await read().catch(reasonOf);
    return typeof file === 'string' ? file : `${file.size} bytes`;
  });
  return (await Promise.all(sizes)).join(', ') || 'none';
}

/** The condition of the app on this device, in lines; nothing that a reader wrote or read is in it. */
export async function diagnostics(version: string, now: Date): Promise<string> {
  const build = document.querySelector('script[type=module]')?.getAttribute('src') ?? 'unknown';
  return [
    `Carrel ${version}, ${build.split('/').at(-1)}`,
    `Time: ${now.toISOString()}`,
    `Browser: ${navigator.userAgent}`,
    `Languages: ${navigator.languages.join(', ')}`,
    `Network: ${yes(navigator.onLine)}, secure: ${yes(window.isSecureContext)}`,
    await told('Storage', storage),
    await told('Service worker', workers),
    await told('App files', cached),
    await told('Database', database),
    await told('Private files', files),
    `Drafts: ${drafts().length}`,
    `Last problems: ${problemNames().join(', ') || 'none'}`,
  ].join('\n');
}
