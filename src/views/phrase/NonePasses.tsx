import { phraseMessages } from '#messages/phrase';
import { useChangePhrase } from '../../state/use-phrase.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere } from '../../ui/NothingHere.tsx';

/** No line passes the years and the sources together. */
export function NonePasses() {
  const change = useChangePhrase();
  return (
    <NothingHere title={phraseMessages.nonePasses}>
      <p>{phraseMessages.nonePassesWhy}</p>
      <Button
        onClick={() => {
          change({ years: [], sources: [] });
          document.getElementById('phrase')?.focus();
        }}
      >
        {phraseMessages.allFacets}
      </Button>
    </NothingHere>
  );
}
