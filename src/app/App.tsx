import { Suspense, useEffect } from 'react';
import { useLibrary, useServices } from '../state/services.tsx';
import { libraryHref, useAddress } from '../state/use-address.ts';
import { BottomBar } from './BottomBar.tsx';
import { FirstRun } from './FirstRun.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LaunchProblem } from './LaunchProblem.tsx';
import { Settings } from './lazy-views.tsx';
import { Notices } from './Notices.tsx';
import { Shell } from './Shell.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import './app.css';

export function App() {
  const opened = useLibrary((state) => state.opened);
  const summary = useLibrary((state) => state.summary);
  const problem = useLibrary((state) => state.problem);
  useShortcuts();
  if (summary) {
    return (
      <>
        <Screen />
        <KeysDialog />
        <Notices />
      </>
    );
  }
  if (problem?.fatal) return <LaunchProblem problem={problem.problem} />;
  return opened ? <FirstRun /> : null;
}

function Screen() {
  const screen = useAddress((address) => address.screen);
  const paper = useAddress((address) => (address.screen === 'library' ? address.paper : undefined));
  const page = useAddress((address) => (address.screen === 'settings' ? address.page : 'reading'));
  const path = useAddress((address) => (address.screen === 'lost' ? address.path : ''));
  const summary = useLibrary((state) => state.summary);
  useEffect(() => {
    document.title = screen === 'settings' ? 'Settings — Carrel' : 'Carrel';
  }, [screen]);
  if (!summary) return null;
  switch (screen) {
    case 'library':
      return <Shell summary={summary} paper={paper} />;
    case 'settings':
      return (
        <div className="app app-settings">
          <div className="pane-settings">
            <Suspense fallback={null}>
              <Settings page={page} />
            </Suspense>
          </div>
          <BottomBar />
        </div>
      );
    case 'lost':
      return <Lost path={path} />;
  }
}

function Lost({ path }: { readonly path: string }) {
  const { ui } = useServices();
  return (
    <main className="launch">
      <div>
        <h1>Nothing at this address</h1>
        <p className="lead">Carrel has no screen called “{path.slice(0, 80)}”.</p>
        <p className="lead">
          <a
            className="button"
            href={libraryHref}
            onClick={() => ui.setState({ cursor: { index: 0 } })}
          >
            All papers
          </a>
        </p>
      </div>
    </main>
  );
}
