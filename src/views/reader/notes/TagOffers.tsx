import { noteMessages } from '#messages/notes';
import { Matched } from '../../../ui/Matched.tsx';
import { Options } from '../../../ui/Options.tsx';
import type { TagOffersOf } from './use-tag-offers.ts';

export interface TagOffersProps {
  readonly id: string;
  readonly offers: TagOffersOf;
}

/** Tags for the `#tag` at the caret. */
export function TagOffers({ id, offers: { matches, active, take } }: TagOffersProps) {
  if (matches.length === 0) return null;
  return (
    <Options
      id={id}
      label={noteMessages.tags}
      className="tag-offers"
      options={matches}
      keyOf={(match) => match.id}
      active={active}
      onTake={take}
    >
      {({ name, ranges }, index) => (
        <>
          <span className="text">
            #<Matched text={name} ranges={ranges} />
          </span>
          {index === Math.max(active, 0) && <kbd aria-hidden>Tab</kbd>}
        </>
      )}
    </Options>
  );
}
