import { parseAddress } from '#domain/address';
import type { Status } from '#domain/query-language';
import { nextStatus, STATUS_SHAPES } from '#domain/reading-status';
import { statusMessages } from '#messages/status';
import { touchMessages } from '#messages/touch';
import type { Services } from '../../state/services.tsx';
import type { Swipeable } from '../../ui/swipe.ts';

const ROWS = '.result-list article, .list-items article, .list-pane-items article';

/** What a finger on it is there for. */
const KEEPS_FINGER = 'input, textarea, select, .grip';

/** What a swipe does with the row of a paper: the way lines are read the next status, against it a list. */
export function swipeableAt(services: Services, target: Element): Swipeable | undefined {
  const row = target.closest<HTMLElement>(ROWS);
  const link = row?.querySelector<HTMLAnchorElement>('a[href]');
  if (!row || !link || target.closest(KEEPS_FINGER)) return undefined;
  const isResult = row.closest('.result-list') !== null;
  // A list that is being put in order, or papers that are being selected, are not to slip away.
  if (row.closest('[data-moving]') || (isResult && services.selection.getState().on)) {
    return undefined;
  }
  const address = parseAddress(link.hash);
  if (address.screen !== 'library' || address.paper === undefined) return undefined;
  const { paper } = address;
  const next = nextStatus(isResult ? resultStatus(services, paper) : listedStatus(services, paper));
  return {
    row,
    onwards: {
      words: statusMessages[next],
      shape: STATUS_SHAPES[next],
      take: () => {
        const action = { kind: 'set-status', papers: [paper], status: next } as const;
        void services.readerKeeper.act(action, 'said');
      },
    },
    backwards: {
      words: touchMessages.addToList,
      shape: 'plus',
      take() {
        // The sheet gives the focus back to where it was.
        link.focus({ preventScroll: true });
        services.ui.setState({ listing: [paper] });
      },
    },
  };
}

/** The status of a paper whose row is among the results. */
function resultStatus({ results }: Services, paper: string): Status {
  for (const row of results.getState().rows.values()) {
    if (row.id === paper) return row.own?.status ?? 'unread';
  }
  return 'unread';
}

/** The status of a paper whose row is on the reading list that is shown. */
function listedStatus({ lists }: Services, paper: string): Status {
  const items = lists.getState().list?.items ?? [];
  const entry = items.find((item) => item.kind === 'entry' && item.paper === paper);
  return entry?.kind === 'entry' ? entry.status : 'unread';
}
