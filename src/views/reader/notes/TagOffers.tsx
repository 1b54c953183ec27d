import { Matched } from '../../../ui/Matched.tsx';
import type { TagOffersOf } from './use-tag-offers.ts';

export interface TagOffersProps {
  readonly id: string;
  readonly offers: TagOffersOf;
}

/** Tags for the `#tag` at the caret. The focus stays in the field, which says which one is meant. */
export function TagOffers({ id, offers: { matches, active, take } }: TagOffersProps) {
  if (matches.length === 0) return null;
  return (
    <div id={id} className="tag-offers" role="listbox" aria-label="Tags">
      {matches.map((match, index) => (
        <button
          key={match.id}
          id={`${id}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(match)}
        >
          <span>
            #<Matched text={match.name} ranges={match.ranges} />
          </span>
          {index === active && <kbd aria-hidden>Tab</kbd>}
        </button>
      ))}
    </div>
  );
}
