import type { RefObject } from 'react';
import { kindLetter } from '#domain/reader/kinds';
import type { TextRange } from '#domain/text-range';
import { Handle } from './Handle.tsx';
import type { MarkActions } from './use-mark-actions.ts';
import type { Marks } from './use-marks.ts';
import { usePlaces } from './use-places.ts';

export interface BesideProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly marks: Marks;
  readonly actions: MarkActions;
  readonly cursor: TextRange | undefined;
  readonly active: string | undefined;
}

interface LetterProps {
  readonly marks: Marks;
  readonly id: string | undefined;
}

function Letter({ marks: { highlights, renamed }, id }: LetterProps) {
  const kind = highlights.find((item) => item.id === id)?.kind;
  return (
    kind && (
      <span className="gutter-letter" data-kind={kind}>
        {kindLetter(kind, renamed)}
      </span>
    )
  );
}

/** What is drawn beside the words: letters in the margin, the cursor's edge, the ends to drag. */
export function Beside({ body, marks, actions, cursor, active }: BesideProps) {
  const { highlights, setDraft } = marks;
  const { letters, sentence, ends } = usePlaces(body, { highlights, cursor, active });
  const chosen = highlights.find(({ id }) => id === active);
  return (
    <div className="beside" aria-hidden>
      {letters.map(({ ids: [id = '', ...more], top }) => (
        <span key={id} className="gutter" style={{ top }}>
          <Letter marks={marks} id={id} />
          {more.length === 1 && <Letter marks={marks} id={more[0]} />}
          {more.length > 1 && <span className="gutter-letter">+{more.length}</span>}
        </span>
      ))}
      {sentence && <span className="cursor-edge" style={sentence} />}
      {chosen &&
        ends &&
        (['start', 'end'] as const).map((edge) => (
          <Handle
            key={`${chosen.id} ${edge}`}
            edge={edge}
            place={ends[edge]}
            body={body}
            range={chosen}
            onMove={(range) => setDraft({ ...range, id: chosen.id })}
            onDrop={(range) => actions.resize(chosen.id, range)}
            onCancel={() => setDraft(undefined)}
          />
        ))}
    </div>
  );
}
