import type { Completion } from '#domain/complete-query';

interface CompletionsProps {
  readonly id: string;
  readonly offers: readonly Completion[];
  /** Place of the one that is highlighted, or -1. */
  readonly active: number;
  readonly onTake: (offer: Completion) => void;
}

/** What could stand at the caret. The focus stays in the field, which says which one is meant. */
export function Completions({ id, offers, active, onTake }: CompletionsProps) {
  const byTab = Math.max(active, 0);
  return (
    <div id={id} className="completions" role="listbox" aria-label="Completions">
      {offers.map((offer, index) => (
        <button
          key={offer.insert}
          id={`${id}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <b>{offer.label}</b>
          <span>{offer.hint}</span>
          {index === byTab && <kbd aria-hidden>Tab</kbd>}
        </button>
      ))}
    </div>
  );
}
