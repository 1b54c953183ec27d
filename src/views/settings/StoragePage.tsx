import { formatSize, plural } from '#domain/format';
import { useLibrary, useOffline, useServices } from '../../state/services.tsx';
import { useStorageUse } from '../../state/use-storage-use.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Protection } from './Protection.tsx';

/** Whether the tab may be closed and the network pulled, from the real state of things. */
export function StoragePage() {
  return (
    <>
      <Offline />
      <OnThisDevice />
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
      {update !== 'none' && (
        <>
          <p>A new version is ready. It opens next time.</p>
          <Button onClick={() => offline.accept()}>Reload now</Button>
        </>
      )}
    </section>
  );
}

function OnThisDevice() {
  const use = useStorageUse();
  return (
    <section className="card">
      <h2>On this device</h2>
      {use ? (
        <p>
          {formatSize(use.used)} used by Carrel, of about {formatSize(use.allowed)} that this
          browser allows.
        </p>
      ) : (
        <p>This browser does not tell how much space Carrel takes.</p>
      )}
      <p>
        Nothing you do here is sent anywhere. Clearing this site’s data in the browser removes
        Carrel, its papers and all you made from the device; opening it again with a network brings
        back the papers alone.
      </p>
      <Protection />
    </section>
  );
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
