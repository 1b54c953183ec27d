import { searchHints, type SearchHint } from '#domain/search-hints';
import { searchHelpMessages } from '#messages/search-help';

interface SearchHintsProps {
  readonly onInsert: (hint: SearchHint) => void;
  /** Shows all that can be said. */
  readonly onAll: () => void;
}

/** Pieces of the query language for a field that is still empty. */
export function SearchHints({ onInsert, onAll }: SearchHintsProps) {
  return (
    <div className="hints" role="group" aria-label={searchHelpMessages.hints}>
      <span aria-hidden>{searchHelpMessages.try}</span>
      {searchHints().map((hint) => (
        <button
          key={hint.label}
          type="button"
          title={hint.means}
          // The field keeps the focus, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(hint)}
        >
          {hint.label}
        </button>
      ))}
      <button type="button" className="all" onClick={onAll}>
        {searchHelpMessages.allOperators}
      </button>
    </div>
  );
}
