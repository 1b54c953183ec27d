/** Deciding on papers one after the other: in the list, and with one open. */
import type { ListDesk } from '#domain/reader/list-desk';
import type { PaperName } from '../search/protocol.ts';
import { entriesOf, isLeft, openEntry, placeOn, readList } from './list-walk.ts';
import { openPlace } from './open-place.ts';
import type { Services } from './services.tsx';
import { focusRow } from './use-steps.ts';

/** The paper that keys act on: that of the row with the focus, else the open one. */
interface Target {
  readonly id: string;
  /** Its place among what is gone through; undefined where it is not there. */
  readonly index: number | undefined;
  readonly isRow: boolean;
  /** The reading list that is gone through; undefined: the results are. */
  readonly list: ListDesk | undefined;
}

/** The row of a reading list's page. */
function listedTarget({ lists }: Services, row: number): Target | undefined {
  const { list } = lists.getState();
  const item = list?.items[row];
  if (!list || item?.kind !== 'entry') return undefined;
  return { id: item.paper, index: placeOn(list, item.paper)?.index, isRow: true, list };
}

async function targetOf(services: Services, row: number | undefined): Promise<Target | undefined> {
  const { navigation, results } = services;
  const { screen } = navigation.current();
  if (row !== undefined && screen === 'list') return listedTarget(services, row);
  if (row !== undefined) {
    const paper = await results.at(row);
    return paper && { id: paper.id, index: row, isRow: true, list: undefined };
  }
  const { paper, within } = navigation.lastLibrary();
  if (screen !== 'library' || paper === undefined) return undefined;
  const list = readList(services);
  if (list) return { id: paper, index: placeOn(list, paper)?.index, isRow: false, list };
  const place = within === undefined ? openPlace(services) : undefined;
  // What has left the results is followed by what is in its place.
  const index = place?.left ? place.index - 1 : place?.index;
  return { id: paper, index, isRow: false, list };
}

/** Id of the paper that keys act on; `row`: the place of the row with the focus. */
export async function targetPaper(
  services: Services,
  row: number | undefined,
): Promise<string | undefined> {
  return (await targetOf(services, row))?.id;
}

/** From one status to the next; `row`: the place of the row with the focus. */
export async function cycleStatus(services: Services, row: number | undefined): Promise<void> {
  const target = await targetOf(services, row);
  if (target)
    await services.readerKeeper.act({ kind: 'cycle-status', papers: [target.id] }, 'spoken');
}

/** How to go to the paper after this one that is still to be read; undefined where there is none. */
async function wayOn(services: Services, target: Target): Promise<(() => void) | undefined> {
  const { results, search } = services;
  const { index = -1, list, isRow } = target;
  if (list) {
    const next = entriesOf(list).find((entry, at) => at > index && isLeft(entry));
    if (!next) return undefined;
    const row = list.items.indexOf(next);
    return () =>
      isRow
        ? services.ui.setState({ cursor: { index: row } })
        : openEntry(services, list, next, 'replace');
  }
  const rest = results.getState().order.slice(index + 1);
  const next = await search.nextOpen(rest).catch(() => undefined);
  return next && (() => goToResult(services, next, isRow));
}

/** Goes to a result in the way in which this one was come to. */
function goToResult(services: Services, { id: paper, ordinal }: PaperName, isRow: boolean): void {
  const { results, navigation, ui } = services;
  const { order, key } = results.getState();
  const index = order.indexOf(ordinal);
  if (isRow) {
    focusRow(services, Math.max(index, 0));
    return;
  }
  ui.setState({ stood: { paper, ordinal, index, key } });
  navigation.go({ ...navigation.lastLibrary(), paper, within: undefined }, 'replace');
}

/** Says it when no paper is left. */
function follow({ reader }: Services, way: (() => void) | undefined): void {
  if (way) way();
  else reader.setState({ news: { kind: 'none-left' } });
}

/** On to the next paper that is still to be read. */
export async function goOn(services: Services): Promise<void> {
  const target = await targetOf(services, undefined);
  if (target) follow(services, await wayOn(services, target));
}

/**
 * Marks a paper as read and goes on to the next that is still to be read, which is looked for before
 * this one may leave the results. Where that cannot be stored, the paper stays open.
 */
export async function readAndGoOn(services: Services, row: number | undefined): Promise<void> {
  const target = await targetOf(services, row);
  if (!target) return;
  const way = await wayOn(services, target);
  const action = { kind: 'set-status', papers: [target.id], status: 'read' } as const;
  if (await services.readerKeeper.act(action, 'spoken')) follow(services, way);
}
