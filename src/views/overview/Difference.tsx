import type { TextPiece } from '#domain/word-difference';
import { aboutPapersMessages } from '#messages/about-papers';

/** What differs between two texts, in one: told apart without colour, and aloud. */
export function Difference({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  const { takenOut, putIn } = aboutPapersMessages.twins;
  return (
    <p className="difference">
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same')
          return (
            <span key={at} lang="en" dir="ltr">
              {text}
            </span>
          );
        const [blanks = ''] = /^\s*/.exec(text) ?? [];
        const Change = kind === 'gone' ? 'del' : 'ins';
        return (
          <span key={at}>
            {blanks}
            <Change>
              <span className="visually-hidden">[{kind === 'gone' ? takenOut : putIn} </span>
              <span lang="en" dir="ltr">
                {text.slice(blanks.length)}
              </span>
              <span className="visually-hidden">]</span>
            </Change>
          </span>
        );
      })}
    </p>
  );
}
