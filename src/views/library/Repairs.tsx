import { asTyped } from '#domain/as-typed';
import { scopeFilters } from '#domain/lift-scopes';
import { useResults } from '../../state/services.tsx';
import { useChangeLibrary } from '../../state/use-address.ts';

/** Says what was searched for instead of what was typed, and takes words as typed on demand. */
export function Repairs() {
  const repairs = useResults((state) => state.repairs);
  const loosened = useResults((state) => state.loosened);
  const asked = useResults((state) => state.meant);
  const change = useChangeLibrary();
  return (
    <>
      {loosened && (
        <p className="repair" role="status">
          {loosened === 'unheard'
            ? 'No match with that exact phrase; showing papers with its words.'
            : 'In so long a question, quotes are read as part of the sentence.'}
        </p>
      )}
      {repairs.map(({ typed, meant, ranges }) => (
        <p key={typed} className="repair" role="status">
          Showing results for <b>{meant}</b> ·{' '}
          <button
            type="button"
            onClick={() => change({ ...scopeFilters(asked), text: asTyped(asked.text, ranges) })}
          >
            search for <b>{typed}</b> instead
          </button>
        </p>
      ))}
    </>
  );
}
