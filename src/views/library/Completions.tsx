import type { Completion } from '#domain/complete-query';
import { searchHelpMessages } from '#messages/search-help';
import { Options } from '../../ui/Options.tsx';

interface CompletionsProps {
  readonly id: string;
  readonly offers: readonly Completion[];
  /** Place of the one that is highlighted, or -1. */
  readonly active: number;
  readonly onTake: (offer: Completion) => void;
}

/** What could stand at the caret. */
export function Completions({ offers, active, ...list }: CompletionsProps) {
  const byTab = Math.max(active, 0);
  return (
    <Options
      {...list}
      label={searchHelpMessages.completions}
      className="completions"
      options={offers}
      keyOf={({ insert }) => insert}
      active={active}
    >
      {({ label, hint }, index) => (
        <>
          <b>{label}</b>
          <span>{hint}</span>
          {index === byTab && <kbd aria-hidden>Tab</kbd>}
        </>
      )}
    </Options>
  );
}
