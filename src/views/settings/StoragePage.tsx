import { storageMessages } from '#messages/storage';
import { useInstall, useLibrary, useOffline, useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Backup } from './Backup.tsx';
import { CheckEverything } from './CheckEverything.tsx';
import { ExportAll } from './ExportAll.tsx';
import { OnThisDevice } from './OnThisDevice.tsx';

/** Whether the tab may be closed and the network pulled, from the real state of things. */
export function StoragePage() {
  return (
    <>
      <p className="lead">{storageMessages.lead}</p>
      <div className="storage-cards">
        <OnThisDevice />
        <Backup />
      </div>
      <ExportAll />
      <Offline />
      <CheckEverything />
      <WhenWrong />
    </>
  );
}

function Offline() {
  const { offline } = useServices();
  const worker = useOffline((state) => state.worker);
  const update = useOffline((state) => state.update);
  const kept = useLibrary((state) => state.kept);
  const papers = useLibrary((state) => state.summary?.papers ?? 0);
  if (worker === 'refused' || kept === 'no') {
    return (
      <section className="card">
        <h2>{storageMessages.offline.title}</h2>
        <Problem tone="warn" title={storageMessages.offline.willNot}>
          {kept === 'no' ? storageMessages.offline.nothingKept : storageMessages.offline.appRefused}
          {kept === 'yes' && ` ${storageMessages.offline.papersKept(papers)}`}
        </Problem>
      </section>
    );
  }
  return (
    <section className="card">
      <h2>{storageMessages.offline.title}</h2>
      {worker === 'ready' && kept === 'yes' ? (
        <p>{storageMessages.offline.ready(papers)}</p>
      ) : (
        <p>{storageMessages.offline.notYet}</p>
      )}
      <Install />
      {update !== 'none' && (
        <>
          <p>{storageMessages.offline.newVersion}</p>
          <Button onClick={() => offline.accept()}>{storageMessages.offline.reloadNow}</Button>
        </>
      )}
    </section>
  );
}

/** A window and an icon of its own, where the browser has that. */
function Install() {
  const { install } = useServices();
  const way = useInstall((state) => state.way);
  if (way === 'none') return null;
  if (way === 'by-hand') {
    return <p>{storageMessages.offline.installByHand}</p>;
  }
  return <Button onClick={() => void install.install()}>{storageMessages.offline.install}</Button>;
}

function WhenWrong() {
  return (
    <section className="card">
      <h2>{storageMessages.wrong.title}</h2>
      <p>{storageMessages.wrong.what}</p>
      <a className="button" href="repair.html">
        {storageMessages.wrong.repair}
      </a>
    </section>
  );
}
