import { useEffect, useState } from 'react';
import type { PaperDesk } from '#domain/reader/paper-desk';
import { tagPaperMessages } from '#messages/tag-paper';
import { useReader, useResults, useServices, useUi } from '../../state/services.tsx';
import { useTagField } from '../../state/use-tag-options.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './tag-paper.css';

const NONE: readonly string[] = [];

/** Tags a paper from its row in the list; the open one has its field in the reader. */
export function TagPaper() {
  const { ui } = useServices();
  const paper = useUi(({ tagging }) => (tagging?.from === 'list' ? tagging.on : undefined));
  const title = useResults(({ rows }) => {
    if (paper === undefined) return undefined;
    return [...rows.values()].find(({ id }) => id === paper)?.title;
  });
  return (
    <Dialog
      title={tagPaperMessages.title}
      open={paper !== undefined}
      onClose={() => ui.setState({ tagging: undefined })}
    >
      {paper !== undefined && (
        <div className="tag-paper">
          <p lang="en" dir="ltr">
            {title}
          </p>
          <Field paper={paper} />
        </div>
      )}
    </Dialog>
  );
}

/** What was made of a paper that need not be open. */
function useDeskOf(paper: string): PaperDesk | undefined {
  const { search } = useServices();
  const summary = useReader((state) => state.summary);
  const [desk, setDesk] = useState<PaperDesk>();
  useEffect(() => {
    let current = true;
    search.desk(paper).then(
      (found) => current && setDesk(found),
      () => {
        // The worker died, which the library's store says.
      },
    );
    return () => {
      current = false;
    };
  }, [search, paper, summary]);
  return desk?.paper === paper ? desk : undefined;
}

function Field({ paper }: { readonly paper: string }) {
  const { readerKeeper, ui } = useServices();
  const desk = useDeskOf(paper);
  const taken = desk?.tags.map(({ name }) => name) ?? NONE;
  const field = useTagField({
    taken,
    onTake: ({ name }) => void readerKeeper.act({ kind: 'tag', on: [paper], name }),
  });
  return (
    <>
      <Combobox
        label={tagPaperMessages.addTag}
        placeholder={tagPaperMessages.nameOfTag}
        isInFlow
        {...field}
        onClose={(by) => by === 'key' && ui.setState({ tagging: undefined })}
      />
      <p className="on-it" role="status">
        {taken.length === 0 ? tagPaperMessages.none : tagPaperMessages.isOn(taken)}
      </p>
    </>
  );
}
