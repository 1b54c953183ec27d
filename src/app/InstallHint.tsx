import { controlMessages } from '#messages/controls';
import { noticeMessages } from '#messages/notices';
import { useInstall, useReader, useServices, useUi } from '../state/services.tsx';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';

/** So much has a reader made who will come back. */
const ENOUGH = 5;

/** Says once, to a reader who has begun to use it, that Carrel can be installed, and how. */
export function InstallHint() {
  const { install, ui } = useServices();
  const way = useInstall((state) => state.way);
  const isSaid = useUi((state) => state.preferences.installSaid === true);
  const made = useReader(({ summary }) => {
    if (!summary) return 0;
    const { toread, reading, read, aside } = summary.statuses;
    const highlights = Object.values(summary.highlights).reduce((sum, count) => sum + count, 0);
    return toread + reading + read + aside + highlights + summary.withNotes;
  });
  if (way === 'none' || isSaid || made < ENOUGH) return null;
  const put = (): void => ui.prefer({ installSaid: true });
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>{way === 'asked' ? noticeMessages.canInstall : noticeMessages.canBeAdded}</span>
      <span className="actions">
        {way === 'asked' && (
          <button
            type="button"
            onClick={() => {
              put();
              void install.install();
            }}
          >
            {noticeMessages.install}
          </button>
        )}
        <button type="button" onClick={put}>
          {way === 'asked' ? controlMessages.notNow : controlMessages.good}
        </button>
      </span>
    </ReturnFocus>
  );
}
