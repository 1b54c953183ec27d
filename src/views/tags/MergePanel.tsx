import { useState } from 'react';
import type { TagCount } from '#domain/reader/summary';
import { mainTag } from '#domain/tag-table';
import { controlMessages } from '#messages/controls';
import { tagsPageMessages } from '#messages/tags-page';
import { useServices } from '../../state/services.tsx';
import { useCarriers, type Carriers } from '../../state/use-carriers.ts';
import { Button } from '../../ui/Button.tsx';

export interface MergePanelProps {
  /** Those that are selected; at least one. */
  readonly tags: readonly TagCount[];
  readonly onEnd: () => void;
}

function becomesWords(tag: string, carriers: Carriers | undefined): string {
  const { merge } = tagsPageMessages;
  return carriers ? merge.becomesOn(tag, carriers.papers, carriers.highlights) : merge.becomes(tag);
}

/** What becomes one when the selected tags are merged, before they are. */
export function MergePanel({ tags, onEnd }: MergePanelProps) {
  const { readerKeeper } = useServices();
  const [picked, setPicked] = useState<string>();
  const carriers = useCarriers(tags.map(({ id }) => id));
  const into = tags.find(({ id }) => id === picked) ?? mainTag(tags);
  const leave = (): void => {
    onEnd();
    document.getElementById('tags-title')?.focus();
  };
  const merge = (): void => {
    if (!into) return;
    const from = tags.map(({ id }) => id).filter((id) => id !== into.id);
    void readerKeeper.act({ kind: 'merge-tags', from, into: into.id }, 'said');
    leave();
  };
  return (
    <section className="merge-panel" aria-label={tagsPageMessages.merge.label}>
      {tags.length === 1 || !into ? (
        <p>{tagsPageMessages.merge.selectAnother(tags[0]?.name ?? '')}</p>
      ) : (
        <>
          <fieldset>
            <legend>{tagsPageMessages.merge.whichName}</legend>
            {tags.map(({ id, name, papers }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="into"
                  checked={id === into.id}
                  onChange={() => setPicked(id)}
                />
                <span className="name">{name}</span>
                <span className="count">{tagsPageMessages.papers(papers)}</span>
              </label>
            ))}
          </fieldset>
          <p role="status">{becomesWords(into.name, carriers)}</p>
        </>
      )}
      <div className="actions">
        <Button look="primary" disabled={tags.length < 2} onClick={merge}>
          {tags.length < 2 ? tagsPageMessages.merge.tags : tagsPageMessages.merge.some(tags.length)}
        </Button>
        <Button look="quiet" onClick={leave}>
          {controlMessages.cancel}
        </Button>
      </div>
    </section>
  );
}
