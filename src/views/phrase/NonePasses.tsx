import { useChangePhrase } from '../../state/use-phrase.ts';
import { Button } from '../../ui/Button.tsx';

/** No line passes the years and the sources together. */
export function NonePasses() {
  const change = useChangePhrase();
  return (
    <div className="no-lines">
      <h2>No sentence passes both</h2>
      <p>These source lists hold the phrase in other years only.</p>
      <Button
        onClick={() => {
          change({ years: [], sources: [] });
          document.getElementById('phrase')?.focus();
        }}
      >
        All years and source lists
      </Button>
    </div>
  );
}
