import { useResults } from '../../state/services.tsx';
import { useChangeLibrary } from '../../state/use-address.ts';

/** Says which words were taken for others, and takes them as they were typed on demand. */
export function Repairs() {
  const repairs = useResults((state) => state.repairs);
  const text = useResults((state) => state.address.text);
  const change = useChangeLibrary();
  return repairs.map(({ typed, meant }) => (
    <p key={typed} className="repair" role="status">
      Showing results for <b>{meant}</b> ·{' '}
      <button
        type="button"
        onClick={() => change({ text: text.replace(typed, () => `"${typed}"`) })}
      >
        search for <b>{typed}</b> instead
      </button>
    </p>
  ));
}
