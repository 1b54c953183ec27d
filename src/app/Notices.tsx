import { controlMessages } from '#messages/controls';
import { noticeMessages } from '#messages/notices';
import { useOffline, useReader, useServices, useUi } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useMedia } from '../ui/use-media.ts';
import { OtherDevice } from './OtherDevice.tsx';
import { recoveryWords } from './problem-words.ts';
import { PassingProblem } from './PassingProblem.tsx';
import { newsWords } from './reader-words.ts';
import { ReaderNotice } from './ReaderNotice.tsx';

/** What the app has to say of itself: never more than one word at the bottom, problems above. */
export function Notices() {
  const update = useOffline((state) => (state.putAside ? 'none' : state.update));
  const told = useReader((state) => state.news !== undefined);
  // A drawer that is open shows them itself: nothing outside of it can be pressed.
  const drawer = useMedia('(max-width: 1099px)');
  const covered = useUi((state) => state.drawerOpen) && drawer;
  const app = update === 'none' ? <OfflineReady /> : <UpdateOffer taken={update === 'taken'} />;
  return (
    <>
      <PassingProblem />
      <BroughtBack />
      <div role="status">{told && !covered ? <ReaderNotice /> : app}</div>
      <Spoken />
    </>
  );
}

/** What a key did where it can be seen, for who hears it. */
function Spoken() {
  const spoken = useReader((state) => state.spoken);
  return (
    <p className="visually-hidden" role="status">
      {spoken && <span key={spoken.stamp}>{newsWords(spoken, true)}</span>}
    </p>
  );
}

/** What the journal brought back, until the reader has read it. */
function BroughtBack() {
  const { readerKeeper, ui } = useServices();
  const recovery = useReader((state) => state.keeping?.recovery);
  const words = recovery && recoveryWords(recovery);
  if (!words) return null;
  const dismiss = (): void => void readerKeeper.recoveryRead();
  return (
    <ReturnFocus className="banner" onLost={() => ui.setState({ searchWanted: true })}>
      <Problem
        tone="warn"
        title={words.title}
        actions={<Button onClick={dismiss}>{controlMessages.good}</Button>}
      >
        {words.text}
      </Problem>
    </ReturnFocus>
  );
}

function UpdateOffer({ taken }: { readonly taken: boolean }) {
  const { offline, ui } = useServices();
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>{taken ? noticeMessages.updatedElsewhere : noticeMessages.updateReady}</span>
      <span className="actions">
        <button type="button" onClick={() => offline.accept()}>
          {noticeMessages.reloadNow}
        </button>
        <button type="button" onClick={() => offline.later()}>
          {controlMessages.later}
        </button>
      </span>
    </ReturnFocus>
  );
}

/** Said once in a device's life, when both the app and its papers are on it. */
function OfflineReady() {
  const { offline, ui } = useServices();
  const standing = useOffline((state) => state.news);
  const clear = (): void => offline.setState({ news: false });
  return standing ? (
    <Toast
      sentence={noticeMessages.worksOffline}
      actions={[{ label: controlMessages.good, onPress: clear }]}
      onGone={clear}
      onLost={() => ui.setState({ searchWanted: true })}
    />
  ) : (
    <OtherDevice />
  );
}
