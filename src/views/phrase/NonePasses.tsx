import { useChangePhrase } from '../../state/use-phrase.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere } from '../../ui/NothingHere.tsx';

/** No line passes the years and the sources together. */
export function NonePasses() {
  const change = useChangePhrase();
  return (
    <NothingHere title="No sentence passes both">
      <p>These source lists hold the phrase in other years only.</p>
      <Button
        onClick={() => {
          change({ years: [], sources: [] });
          document.getElementById('phrase')?.focus();
        }}
      >
        All years and source lists
      </Button>
    </NothingHere>
  );
}
