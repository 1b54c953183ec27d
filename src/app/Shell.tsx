import { startTransition, useEffect, useState, type ReactNode } from 'react';
import type { LibrarySummary } from '#domain/library-summary';
import { shellMessages } from '#messages/shell';
import { useResults, useServices, useUi } from '../state/services.tsx';
import { useLibraryAddress } from '../state/use-address.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useMedia } from '../ui/use-media.ts';
import { DrawerButton } from '../views/library/DrawerButton.tsx';
import { Library } from '../views/library/Library.tsx';
import { Rail } from '../views/rail/Rail.tsx';
import { BottomBar } from './BottomBar.tsx';
import { BulkBar, ListPane, Overview, Reader, ReaderNotice, ReadingLists } from './lazy-views.tsx';

export interface ShellProps {
  readonly summary: LibrarySummary;
  /** Id of the open paper. */
  readonly paper: string | undefined;
  /** Id of the one that is drawn, which follows. */
  readonly reading: string | undefined;
}

/** False until its component has been painted once: what stands beside that need not hold it up. */
function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      setTimeout(() => startTransition(() => setPainted(true))),
    );
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
        {shellMessages.show(found)}
      </Button>
    </div>
  );
}

interface DrawerProps {
  readonly summary: LibrarySummary;
  /** Stands below the rail. */
  readonly end?: ReactNode;
}

/** The rail where there is no room for it beside the rest. */
function Drawer({ summary, end }: DrawerProps) {
  const { ui } = useServices();
  const drawerOpen = useUi((state) => state.drawerOpen);
  return (
    <Dialog
      look="drawer"
      title={shellMessages.drawer}
      open={drawerOpen}
      onClose={() => ui.setState({ drawerOpen: false })}
    >
      <AfterPaint>
        <Rail summary={summary} />
        {end}
      </AfterPaint>
      <div role="status">
        <ReaderNotice />
      </div>
    </Dialog>
  );
}

/** What is drawn once all around it has been painted, so that a press is answered before. */
function AfterPaint({ children }: { readonly children: ReactNode }) {
  return useAfterFirstPaint() && children;
}

export interface ListShellProps {
  readonly summary: LibrarySummary;
  /** Id of the list to show; undefined for all. */
  readonly list: string | undefined;
}

interface BesideRailProps {
  readonly summary: LibrarySummary;
  readonly children: ReactNode;
}

/** The rail, and one screen beside it. */
function BesideRail({ summary, children }: BesideRailProps) {
  const wide = useMedia('(min-width: 1100px)');
  return (
    <div className="app app-beside">
      {wide && (
        <div className="pane pane-rail">
          <Rail summary={summary} />
        </div>
      )}
      <div className="pane">{children}</div>
      <BottomBar />
      {!wide && <Drawer summary={summary} />}
    </div>
  );
}

/** The rail, and beside it reading lists. */
export function ListShell({ summary, list }: ListShellProps) {
  return (
    <BesideRail summary={summary}>
      <ReadingLists list={list} menu={<DrawerButton />} />
    </BesideRail>
  );
}

/** The rail, and beside it the overview. */
export function OverviewShell({ summary }: { readonly summary: LibrarySummary }) {
  return (
    <BesideRail summary={summary}>
      <Overview summary={summary} menu={<DrawerButton />} />
    </BesideRail>
  );
}

/** Three panes, two or one, as the width allows. */
export function Shell({ summary, paper, reading }: ShellProps) {
  const drawn = useAfterFirstPaint();
  const wide = useMedia('(min-width: 1100px)');
  const focusView = useUi((state) => state.focusView);
  const isWithin = useLibraryAddress((address) => address.within !== undefined);
  return (
    <div
      className="app"
      data-paper={paper === undefined ? undefined : ''}
      data-focus={focusView && paper !== undefined ? '' : undefined}
    >
      {wide && <div className="pane pane-rail">{drawn && <Rail summary={summary} />}</div>}
      <div className="pane pane-list">
        {isWithin && paper !== undefined ? <ListPane /> : <Library summary={summary} />}
        <BulkBar />
      </div>
      <section className="pane pane-reader" aria-label={shellMessages.reader}>
        {drawn && <Reader paper={reading} />}
      </section>
      <BottomBar />
      {!wide && <Drawer summary={summary} end={<ShowResults />} />}
    </div>
  );
}
