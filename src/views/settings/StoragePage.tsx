import { plural } from '#domain/format';
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
      <p className="lead">
        Your highlights, notes, tags and lists live in this browser and nowhere else. A backup file
        is the only copy you control.
      </p>
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
        <h2>Without a network</h2>
        <Problem tone="warn" title="Carrel will not open offline in this browser">
          {kept !== 'no'
            ? `The app itself could not be put on this device: the browser does not allow it here, has no room for it, or the site did not send all of it. While this tab is open everything works; a reload needs the network.${kept === 'yes' ? ` The ${plural(papers, 'paper')} are kept here all the same.` : ''}`
            : 'The browser keeps nothing for this site just now, as in a private window or when its storage is full. While this tab is open everything works; a reload begins anew.'}
        </Problem>
      </section>
    );
  }
  return (
    <section className="card">
      <h2>Without a network</h2>
      {worker === 'ready' && kept === 'yes' ? (
        <p>
          Ready. Carrel and {plural(papers, 'paper')} are on this device: close the tab, pull the
          cable, and it opens all the same.
        </p>
      ) : (
        <p>Not yet: the app itself is still being put on this device. Keep the tab open.</p>
      )}
      <Install />
      {update !== 'none' && (
        <>
          <p>A new version is ready. It opens next time.</p>
          <Button onClick={() => offline.accept()}>Reload now</Button>
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
    return <p>For an icon of its own: press Share in the browser, then “Add to Home Screen”.</p>;
  }
  return <Button onClick={() => void install.install()}>Install Carrel</Button>;
}

function WhenWrong() {
  return (
    <section className="card">
      <h2>When something is wrong</h2>
      <p>
        One page works without the rest of Carrel. It saves what can be read to a file, fetches the
        app afresh and copies diagnostics; it removes nothing that you made.
      </p>
      <a className="button" href="repair.html">
        Repair or save
      </a>
    </section>
  );
}
