import type { Services } from './services.tsx';
import type { TakenList } from './use-list-field.ts';

/** Puts papers on a list, made if there is none of the name; a notice says it. */
export async function addToList(
  { readerKeeper }: Services,
  { id, name }: TakenList,
  papers: readonly string[],
): Promise<void> {
  await readerKeeper.act(
    id === undefined
      ? { kind: 'new-list', name, papers }
      : { kind: 'add-to-list', list: id, papers },
    'said',
  );
}
