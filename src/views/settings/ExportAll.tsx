import { Share } from 'lucide-react';
import { storageMessages } from '#messages/storage';
import { useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';

/** The way out for everything, in a form that other programs read. */
export function ExportAll() {
  const { ui } = useServices();
  return (
    <section className="card">
      <h2>{storageMessages.exportAll.title}</h2>
      <p>{storageMessages.exportAll.what}</p>
      <Button onClick={() => ui.setState({ exporting: { kind: 'all' } })}>
        <Share className="icon" aria-hidden />
        {storageMessages.exportAll.button}
      </Button>
    </section>
  );
}
