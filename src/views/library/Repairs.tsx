import { asTyped } from '#domain/as-typed';
import { scopeFilters } from '#domain/lift-scopes';
import { libraryMessages } from '#messages/library';
import { useResults } from '../../state/services.tsx';
import { useChangeLibrary } from '../../state/use-address.ts';
import { Filled } from '../../ui/Filled.tsx';

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
          {libraryMessages.loosened[loosened]}
        </p>
      )}
      {repairs.map(({ typed, meant, ranges }) => (
        <p key={typed} className="repair" role="status">
          <Filled
            sentence={libraryMessages.repaired}
            parts={{
              meant: <b>{meant}</b>,
              instead: (
                <button
                  type="button"
                  onClick={() =>
                    change({ ...scopeFilters(asked), text: asTyped(asked.text, ranges) })
                  }
                >
                  <Filled
                    sentence={libraryMessages.searchInstead}
                    parts={{ typed: <b>{typed}</b> }}
                  />
                </button>
              ),
            }}
          />
        </p>
      ))}
    </>
  );
}
