import { ListPlus } from 'lucide-react';
import { useServices } from '../../state/services.tsx';
import { listHref, useLibraryAddress } from '../../state/use-address.ts';
import { usePaperDesk } from '../../state/use-paper-desk.ts';

/** The reading lists that the open paper is on, and the way onto another. */
export function PaperLists({ paper }: { readonly paper: string }) {
  const { ui } = useServices();
  const desk = usePaperDesk(paper);
  const within = useLibraryAddress((address) => address.within);
  const lists = desk?.lists ?? [];
  return (
    <div className="paper-lists">
      {lists.length > 0 && (
        <p>
          On{' '}
          {lists.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={listHref(id)} aria-current={id === within || undefined}>
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
      <button
        type="button"
        className="tag-chip add"
        aria-label="Add to list"
        title="Put it on a reading list (L)"
        aria-keyshortcuts="l"
        onClick={() => ui.setState({ listing: [paper] })}
      >
        <ListPlus className="icon" aria-hidden />
        List
      </button>
    </div>
  );
}
