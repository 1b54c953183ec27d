import type { Wanted } from '#domain/phrase';
import { phraseMessages } from '#messages/phrase';

/** Says when only the first words are looked for, and which. */
export function TooMuch({ wanted: { text, cut } }: { readonly wanted: Wanted }) {
  return (
    <p className="phrase-note" role="status">
      {cut && (
        <>
          {phraseMessages.cut[cut]} <q>{text}</q>
        </>
      )}
    </p>
  );
}
