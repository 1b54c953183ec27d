/** Deciding on papers one after the other: in the list, and with one open. */
import type { PaperName } from '../search/protocol.ts';
import { openPlace } from './open-place.ts';
import type { Services } from './services.tsx';
import { focusRow } from './use-steps.ts';

/** The paper that keys act on: that of the row with the focus, else the open one. */
interface Target {
  readonly id: string;
  /** Its place among the results; undefined where they do not hold it. */
  readonly index: number | undefined;
  readonly isRow: boolean;
}

async function targetOf(services: Services, row: number | undefined): Promise<Target | undefined> {
  const { navigation, results } = services;
  if (row !== undefined) {
    const paper = await results.at(row);
    return paper && { id: paper.id, index: row, isRow: true };
  }
  const { screen } = navigation.current();
  const { paper } = navigation.lastLibrary();
  if (screen !== 'library' || paper === undefined) return undefined;
  const place = openPlace(services);
  // What has left the results is followed by what is in its place.
  const index = place?.left ? place.index - 1 : place?.index;
  return { id: paper, index, isRow: false };
}

/** From one status to the next; `row`: the place of the row with the focus. */
export async function cycleStatus(services: Services, row: number | undefined): Promise<void> {
  const target = await targetOf(services, row);
  if (target) await services.readerKeeper.act({ kind: 'cycle-status', papers: [target.id] });
}

/** The paper after this one that is still to be read. */
function nextOpen({ results, search }: Services, { index = -1 }: Target) {
  const rest = results.getState().order.slice(index + 1);
  return search.nextOpen(rest).catch(() => undefined);
}

/** Goes to the next paper, in the way in which this one was come to; says it when there is none. */
function goTo(services: Services, next: PaperName | undefined, { isRow }: Target): void {
  const { results, reader, navigation, ui } = services;
  if (!next) {
    reader.setState({ news: { kind: 'none-left' } });
    return;
  }
  const { order, key } = results.getState();
  const { id: paper, ordinal } = next;
  const index = order.indexOf(ordinal);
  if (isRow) {
    focusRow(services, Math.max(index, 0));
    return;
  }
  ui.setState({ stood: { paper, ordinal, index, key } });
  navigation.go({ ...navigation.lastLibrary(), paper }, 'replace');
}

/** On to the next paper that is still to be read. */
export async function goOn(services: Services): Promise<void> {
  const target = await targetOf(services, undefined);
  if (target) goTo(services, await nextOpen(services, target), target);
}

/**
 * Marks a paper as read and goes on to the next that is still to be read, which is looked for before
 * this one may leave the results. Where that cannot be stored, the paper stays open.
 */
export async function readAndGoOn(services: Services, row: number | undefined): Promise<void> {
  const target = await targetOf(services, row);
  if (!target) return;
  const next = await nextOpen(services, target);
  const action = { kind: 'set-status', papers: [target.id], status: 'read' } as const;
  if (await services.readerKeeper.act(action)) goTo(services, next, target);
}
