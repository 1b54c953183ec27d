import type { LibrarySummary } from '#domain/library-summary';
import { useServices, useUi } from '../state/services.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Library } from '../views/library/Library.tsx';
import { Rail } from '../views/rail/Rail.tsx';
import { NothingOpen } from '../views/reader/NothingOpen.tsx';
import { Reader } from '../views/reader/Reader.tsx';
import { BottomBar } from './BottomBar.tsx';

export interface ShellProps {
  readonly summary: LibrarySummary;
  /** Id of the open paper. */
  readonly paper: string | undefined;
}

/** Three panes, two or one, as the width allows. */
export function Shell({ summary, paper }: ShellProps) {
  const { ui } = useServices();
  const wide = useMedia('(min-width: 1100px)');
  const drawerOpen = useUi((state) => state.drawerOpen);
  const focusView = useUi((state) => state.focusView);
  return (
    <div
      className="app"
      data-paper={paper === undefined ? undefined : ''}
      data-focus={focusView && paper !== undefined ? '' : undefined}
    >
      {wide && (
        <div className="pane pane-rail">
          <Rail summary={summary} />
        </div>
      )}
      <div className="pane pane-list">
        <Library summary={summary} />
      </div>
      <div className="pane pane-reader">
        {paper === undefined ? <NothingOpen /> : <Reader id={paper} />}
      </div>
      <BottomBar />
      {!wide && (
        <Dialog
          look="drawer"
          title="Library and filters"
          open={drawerOpen}
          onClose={() => ui.setState({ drawerOpen: false })}
        >
          <Rail summary={summary} />
        </Dialog>
      )}
    </div>
  );
}
