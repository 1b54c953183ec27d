/** What the journal holds, read beside the app and never written. */
import { readLines } from '../../../src/domain/reader/journal-lines.ts';

/** The lock that the app takes to fold its journal. */
const LOCK = 'carrel-journal';

function stampOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('change' in value)) return [];
  const { change } = value;
  if (typeof change !== 'object' || change === null || !('stamp' in change)) return [];
  return typeof change.stamp === 'string' ? [change.stamp] : [];
}

/** The stamps of all changes in segments and snapshot, and how many lines are not whole; as JSON. */
export async function journal(): Promise<string> {
  return navigator.locks.request(LOCK, async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('journal');
    const stamps = new Set<string>();
    let damaged = 0;
    for await (const file of folder.values()) {
      if (!(file instanceof FileSystemFileHandle)) continue;
      const read = readLines(new Uint8Array(await (await file.getFile()).arrayBuffer()));
      for (const stamp of read.values.flatMap(stampOf)) stamps.add(stamp);
      damaged += read.damaged;
    }
    return JSON.stringify({ stamps: [...stamps], damaged });
  });
}
