import { useEffect, useState } from 'react';
import type { ReadingList } from '#domain/reader/records';
import { addToListMessages } from '#messages/add-to-list';
import { addToList } from '../../state/add-to-list.ts';
import { useServices, useUi } from '../../state/services.tsx';
import { useListField } from '../../state/use-list-field.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './add-to-list.css';

const NO_LISTS: readonly ReadingList[] = [];

/** Puts papers on a reading list that is there, or on a new one. */
export function AddToList() {
  const { ui } = useServices();
  const papers = useUi(({ listing }) => listing);
  return (
    <Dialog
      title={addToListMessages.title}
      open={papers !== undefined}
      onClose={() => ui.setState({ listing: undefined })}
    >
      {papers && <Content papers={papers} />}
    </Dialog>
  );
}

/** What is known of the one paper that is put on a list. */
function useKnown(papers: readonly string[]) {
  const { search } = useServices();
  const [known, setKnown] = useState<{
    readonly title: string | undefined;
    readonly lists: readonly ReadingList[];
  }>();
  const only = papers.length === 1 ? papers[0] : undefined;
  useEffect(() => {
    if (only === undefined) return undefined;
    let current = true;
    Promise.all([search.paper(only), search.desk(only)]).then(
      ([paper, desk]) => {
        if (current) setKnown({ title: paper?.title, lists: desk?.lists ?? NO_LISTS });
      },
      () => {
        // The worker died, which the library's store says.
      },
    );
    return () => {
      current = false;
    };
  }, [search, only]);
  return known;
}

function Content({ papers }: { readonly papers: readonly string[] }) {
  const services = useServices();
  const known = useKnown(papers);
  const lists = known?.lists ?? NO_LISTS;
  const close = (): void => services.ui.setState({ listing: undefined });
  const field = useListField({
    taken: lists.map(({ id }) => id),
    onTake(list) {
      close();
      void addToList(services, list, papers);
    },
  });
  return (
    <div className="add-to-list">
      {papers.length === 1 ? (
        <p lang="en" dir="ltr">
          {known?.title}
        </p>
      ) : (
        <p>{addToListMessages.papers(papers.length)}</p>
      )}
      <Combobox
        label={addToListMessages.title}
        placeholder={addToListMessages.nameOfList}
        isInFlow
        {...field}
        onClose={(by) => by === 'key' && close()}
      />
      {lists.length > 0 && (
        <p role="status">{addToListMessages.isOn(lists.map(({ name }) => name))}</p>
      )}
    </div>
  );
}
