import { daysAgo } from '#domain/backup';
import { controlMessages } from '#messages/controls';
import { noticeMessages } from '#messages/notices';
import { useBackup, useFolder, useServices, type OtherCopy } from '../state/services.tsx';
import { useAddress } from '../state/use-address.ts';
import { useOpenCopy } from '../state/use-open-copy.ts';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';
import { BackupReminder } from './BackupReminder.tsx';

/**
 * Says that other devices have written into the folder what is not here, else whether a backup is due;
 * not where that can be seen.
 */
export function OtherDevice() {
  const others = useFolder((state) => state.others);
  const isThere = useAddress(
    (address) =>
      address.screen === 'import' || (address.screen === 'settings' && address.page === 'storage'),
  );
  const offered = others.filter(({ is, isPutAside }) => is === 'new' && !isPutAside);
  const [first, second] = offered;
  if (!first || isThere) return <BackupReminder />;
  return <Offer copy={first} isAlone={!second} count={offered.length} />;
}

interface OfferProps {
  readonly copy: OtherCopy;
  readonly count: number;
  readonly isAlone: boolean;
}

function Offer({ copy, count, isAlone }: OfferProps) {
  const { folder, navigation, ui } = useServices();
  const name = useFolder((state) => state.name);
  const now = useBackup((state) => state.now);
  const openCopy = useOpenCopy();
  const look = (): void => {
    if (isAlone) openCopy(copy.name);
    else navigation.go({ screen: 'settings', page: 'storage' });
  };
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>
        {isAlone
          ? noticeMessages.otherSaved(name, daysAgo(copy.at, now))
          : noticeMessages.othersSaved(count, name)}
      </span>
      <span className="actions">
        <button type="button" onClick={look}>
          {noticeMessages.look}
        </button>
        <button type="button" onClick={() => folder.notNow()}>
          {controlMessages.notNow}
        </button>
      </span>
    </ReturnFocus>
  );
}
