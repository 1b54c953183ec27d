import { ListPlus } from 'lucide-react';
import { readerMessages } from '#messages/reader';
import { useServices } from '../../state/services.tsx';
import { listHref, useLibraryAddress } from '../../state/use-address.ts';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { usePaperDesk } from '../../state/use-paper-desk.ts';
import { Filled } from '../../ui/Filled.tsx';

/** The reading lists that the open paper is on, and the way onto another. */
export function PaperLists({ paper }: { readonly paper: string }) {
  const { ui } = useServices();
  const desk = usePaperDesk(paper);
  const within = useLibraryAddress((address) => address.within);
  const { shown, shortcut } = useKeyHint('l');
  const lists = desk?.lists ?? [];
  return (
    <div className="paper-lists">
      {lists.length > 0 && (
        <p>
          <Filled
            sentence={readerMessages.onLists}
            parts={{
              lists: lists.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <a href={listHref(id)} aria-current={id === within || undefined}>
                    {name}
                  </a>
                </span>
              )),
            }}
          />
        </p>
      )}
      <button
        type="button"
        className="tag-chip add"
        aria-label={readerMessages.addToList}
        title={readerMessages.addToListHint(shown)}
        aria-keyshortcuts={shortcut}
        onClick={() => ui.setState({ listing: [paper] })}
      >
        <ListPlus className="icon" aria-hidden />
        {readerMessages.list}
      </button>
    </div>
  );
}
