/** The folds of the journal, watched beside the app by the names of its files. */

const PREFIX = 'snapshot-';
const GLANCE_MS = 4;

/** The number of the newest snapshot, begun or whole: each fold gives the next. */
async function newest(): Promise<number> {
  let number = 0;
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('journal');
    for await (const name of folder.keys()) {
      if (name.startsWith(PREFIX)) number = Math.max(number, Number(name.slice(PREFIX.length)));
    }
  } catch {
    // There is none yet, or one file was removed while all were named: the next glance sees more.
  }
  return number;
}

/** Tells of each fold as soon as it has begun, as long as the page lives. */
export async function watchFolds(tell: (folds: number) => void): Promise<never> {
  for (let told = 0; ;) {
    const number = await newest();
    if (number > told) tell(number);
    told = Math.max(number, told);
    await new Promise((resolve) => {
      setTimeout(resolve, GLANCE_MS);
    });
  }
}
