import type { Services } from '../state/services.tsx';
import { cycleStatus, readAndGoOn } from '../state/triage.ts';

/** Index of the result row that holds the focus. */
export function focusedRow(): number | undefined {
  const slot = document.activeElement?.closest<HTMLElement>('[data-index]');
  return slot?.dataset['index'] === undefined ? undefined : Number(slot.dataset['index']);
}

/** The row of a paper that holds the focus, among the results or on a reading list. */
export function focusedPaper({ navigation }: Services): number | undefined {
  return ['library', 'list'].includes(navigation.current().screen) ? focusedRow() : undefined;
}

/** Id of the paper whose link holds the focus, outside of the lists: a related one. */
export function focusedLink(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('a[data-paper]')?.dataset['paper'];
}

/**
 * The selected papers, on which keys act as one while the list is in sight; undefined where there are
 * none, or where the focus is in an open paper that is none of them.
 */
export function selectedTogether({
  navigation,
  selection,
}: Services): readonly string[] | undefined {
  const address = navigation.current();
  const { papers } = selection.getState();
  if (address.screen !== 'library' || papers.size === 0) return undefined;
  const isReading = document.activeElement?.closest('.pane-reader') !== null;
  if (isReading && address.paper !== undefined && !papers.has(address.paper)) return undefined;
  const isInSight =
    document.querySelector('.pane-list')?.checkVisibility({ visibilityProperty: true }) === true;
  return isInSight ? [...papers.keys()] : undefined;
}

/** Whether what holds the focus answers to Enter itself; what is in a row does not with Shift. */
function answersToEnter(): boolean {
  const active = document.activeElement;
  return (
    active?.matches('a:not(.row a, .listed a), button:not(.row button), summary, input') ?? false
  );
}

/** Selects the paper of the row with the focus, or takes it off; with Shift all since the last one. */
async function select(services: Services, row: number, range: boolean): Promise<void> {
  const { results, selection } = services;
  const paper = await results.at(row);
  if (!paper) return;
  if (range) await selection.extendTo(paper);
  else selection.toggle(paper);
}

/** The keys that decide on papers; what gives false was not meant. */
export function triageKeys(
  services: Services,
): Readonly<Record<string, (event: KeyboardEvent) => unknown>> {
  return {
    r: () => {
      const linked = focusedLink();
      const papers = linked === undefined ? selectedTogether(services) : [linked];
      if (!papers) return void cycleStatus(services, focusedPaper(services));
      return void services.readerKeeper.act({ kind: 'cycle-status', papers }, 'said');
    },
    x: ({ shiftKey }) => {
      const row = document.activeElement?.closest('.result-list') ? focusedRow() : undefined;
      if (row === undefined) return false;
      return void select(services, row, shiftKey);
    },
    Enter: ({ shiftKey }) => {
      if (!shiftKey || answersToEnter()) return false;
      const papers = selectedTogether(services);
      if (!papers) return void readAndGoOn(services, focusedPaper(services));
      const action = { kind: 'set-status', papers, status: 'read' } as const;
      return void services.readerKeeper.act(action, 'said');
    },
  };
}

/** `Ctrl A` in the list: all results. */
export function isSelectAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey || !(ctrlKey || metaKey)) return false;
  return key.toLowerCase() === 'a' && document.activeElement?.closest('.row') !== null;
}
