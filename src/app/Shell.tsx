import { useEffect, useState } from 'react';
import { plural } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import { useResults, useServices, useUi } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Library } from '../views/library/Library.tsx';
import { Rail } from '../views/rail/Rail.tsx';

import { BottomBar } from './BottomBar.tsx';
import { BulkBar, Reader } from './lazy-views.tsx';
import { ReaderNotice } from './ReaderNotice.tsx';

export interface ShellProps {
  readonly summary: LibrarySummary;
  /** Id of the open paper. */
  readonly paper: string | undefined;
}

/** False until the rows have been painted once: what stands beside them need not hold them up. */
function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}

/** Out of the drawer, to what the filters found. */
function ShowResults() {
  const { ui } = useServices();
  const found = useResults((state) => state.order.length);
  return (
    <div className="done">
      <Button look="primary" onClick={() => ui.setState({ drawerOpen: false })}>
        Show {plural(found, 'paper')}
      </Button>
    </div>
  );
}

/** Three panes, two or one, as the width allows. */
export function Shell({ summary, paper }: ShellProps) {
  const { ui } = useServices();
  const drawn = useAfterFirstPaint();
  const wide = useMedia('(min-width: 1100px)');
  const drawerOpen = useUi((state) => state.drawerOpen);
  const focusView = useUi((state) => state.focusView);
  return (
    <div
      className="app"
      data-paper={paper === undefined ? undefined : ''}
      data-focus={focusView && paper !== undefined ? '' : undefined}
    >
      {wide && <div className="pane pane-rail">{drawn && <Rail summary={summary} />}</div>}
      <div className="pane pane-list">
        <Library summary={summary} />
        <BulkBar />
      </div>
      <section className="pane pane-reader" aria-label="Reader">
        {drawn && <Reader paper={paper} />}
      </section>
      <BottomBar />
      {!wide && (
        <Dialog
          look="drawer"
          title="Library and filters"
          open={drawerOpen}
          onClose={() => ui.setState({ drawerOpen: false })}
        >
          <Rail summary={summary} />
          <ShowResults />
          <div role="status">
            <ReaderNotice />
          </div>
        </Dialog>
      )}
    </div>
  );
}
