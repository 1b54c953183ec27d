import { Share } from 'lucide-react';
import { useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';

/** The way out for everything, in a form that other programs read. */
export function ExportAll() {
  const { ui } = useServices();
  return (
    <section className="card">
      <h2>For other programs</h2>
      <p>
        All papers of which you made something, with your notes and highlights: as BibTeX, RIS,
        CSL-JSON, Markdown, a page to read anywhere, and more.
      </p>
      <Button onClick={() => ui.setState({ exporting: { kind: 'all' } })}>
        <Share className="icon" aria-hidden />
        Export everything
      </Button>
    </section>
  );
}
