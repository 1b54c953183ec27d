import type { TextPiece } from '#domain/word-difference';

const SAID = { same: '', gone: 'taken out: ', came: 'put in: ' } as const;

/** What differs between two texts, in one: told apart without colour, and aloud. */
export function Difference({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return (
    <p className="difference">
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const [blanks = ''] = /^\s*/.exec(text) ?? [];
        const Change = kind === 'gone' ? 'del' : 'ins';
        return (
          <span key={at}>
            {blanks}
            <Change>
              <span className="visually-hidden">[{SAID[kind]}</span>
              {text.slice(blanks.length)}
              <span className="visually-hidden">]</span>
            </Change>
          </span>
        );
      })}
    </p>
  );
}
