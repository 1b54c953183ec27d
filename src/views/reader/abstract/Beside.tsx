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

/** What is drawn beside the words: letters in the margin, the cursor's edge, the ends to drag. */
export function Beside({ body, marks, actions, cursor, active }: BesideProps) {
  const { highlights, renamed, setDraft } = marks;
  const { letters, sentence, ends } = usePlaces(body, { highlights, cursor, active });
  const chosen = highlights.find(({ id }) => id === active);
  return (
    <div className="beside" aria-hidden>
      {letters.map(({ id, top, shift }) => {
        const kind = highlights.find((item) => item.id === id)?.kind;
        return (
          kind && (
            <span
              key={id}
              className="gutter-letter"
              data-kind={kind}
              style={{ top, marginLeft: -shift }}
            >
              {kindLetter(kind, renamed)}
            </span>
          )
        );
      })}
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
