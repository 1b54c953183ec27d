import type { Wanted } from '#domain/phrase';

const REASONS = {
  long: 'This is long for a phrase, so only its first words are looked for:',
  sentence: 'A phrase stays within one sentence, so only the first words are looked for:',
};

/** Says when only the first words are looked for, and which. */
export function TooMuch({ wanted: { text, cut } }: { readonly wanted: Wanted }) {
  return (
    <p className="phrase-note" role="status">
      {cut && (
        <>
          {REASONS[cut]} <q>{text}</q>
        </>
      )}
    </p>
  );
}
