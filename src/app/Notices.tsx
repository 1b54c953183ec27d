import { useCallback, useEffect, useRef } from 'react';
import { isStorageProblem } from '#domain/problems';
import { useLibrary, useOffline, useServices } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';
import { passingWords } from './problem-words.ts';

/** How long a passing word stays. */
const TOAST_MS = 8000;

/** What the app has to say of itself: never more than one word at the bottom, problems above. */
export function Notices() {
  const update = useOffline((state) => (state.putAside ? 'none' : state.update));
  return (
    <>
      <PassingProblem />
      <div role="status">
        {update === 'none' ? <OfflineReady /> : <UpdateOffer taken={update === 'taken'} />}
      </div>
    </>
  );
}

function PassingProblem() {
  const { library, search, ui } = useServices();
  const trouble = useLibrary((state) => state.problem);
  if (!trouble) return null;
  const { title, text } = passingWords(trouble.problem);
  const dismiss = (): void => library.setState({ problem: undefined });
  const retry = (): void => {
    dismiss();
    if (isStorageProblem(trouble.problem)) location.reload();
    else search.open();
  };
  return (
    <ReturnFocus className="banner" onLost={() => ui.setState({ searchWanted: true })}>
      <Problem
        tone="warn"
        title={title}
        actions={
          <>
            <Button onClick={retry}>Try again</Button>
            <Button look="quiet" onClick={dismiss}>
              Go on
            </Button>
          </>
        }
      >
        {text}
      </Problem>
    </ReturnFocus>
  );
}

function UpdateOffer({ taken }: { readonly taken: boolean }) {
  const { offline, ui } = useServices();
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>
        {taken
          ? 'Carrel was updated in another tab. This one works on until you reload it.'
          : 'A new version is ready. It opens next time.'}
      </span>
      <span className="actions">
        <button type="button" onClick={() => offline.accept()}>
          Reload now
        </button>
        <button type="button" onClick={() => offline.later()}>
          Later
        </button>
      </span>
    </ReturnFocus>
  );
}

/** Said once in a device's life, when both the app and its papers are on it. */
function OfflineReady() {
  const { offline } = useServices();
  const standing = useOffline((state) => state.news);
  const onGone = useCallback(() => offline.setState({ news: false }), [offline]);
  return standing && <Passing onGone={onGone} />;
}

/** Goes by itself, but not while it is looked at. */
function Passing({ onGone }: { readonly onGone: () => void }) {
  const { ui } = useServices();
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const notice = frame.current?.parentElement;
      if (!notice?.matches(':hover, :focus-within')) onGone();
    }, TOAST_MS);
    return () => clearInterval(timer);
  }, [onGone]);
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span ref={frame}>Works offline now. App and papers are on this device.</span>
      <button type="button" onClick={onGone}>
        Good
      </button>
    </ReturnFocus>
  );
}
