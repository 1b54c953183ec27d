import { useState } from 'react';
import { plural } from '#domain/format';
import type { TagCount } from '#domain/reader/summary';
import { mainTag } from '#domain/tag-table';
import { useServices } from '../../state/services.tsx';
import { useCarriers, type Carriers } from '../../state/use-carriers.ts';
import { Button } from '../../ui/Button.tsx';

export interface MergePanelProps {
  /** Those that are selected; at least one. */
  readonly tags: readonly TagCount[];
  readonly onEnd: () => void;
}

/** `12 papers and 3 highlights` */
function carriedBy({ papers, highlights }: Carriers): string {
  const onPapers = plural(papers, 'paper');
  return highlights === 0 ? onPapers : `${onPapers} and ${plural(highlights, 'highlight')}`;
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
    <section className="merge-panel" aria-label="Merge preview">
      {tags.length === 1 || !into ? (
        <p>Select another tag to merge “{tags[0]?.name}” with it.</p>
      ) : (
        <>
          <fieldset>
            <legend>Which name stays?</legend>
            {tags.map(({ id, name, papers }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="into"
                  checked={id === into.id}
                  onChange={() => setPicked(id)}
                />
                <span className="name">{name}</span>
                <span className="count">{plural(papers, 'paper')}</span>
              </label>
            ))}
          </fieldset>
          <p role="status">
            They become one tag, “{into.name}”{carriers && `, on ${carriedBy(carriers)}`}.
          </p>
        </>
      )}
      <div className="actions">
        <Button look="primary" disabled={tags.length < 2} onClick={merge}>
          {tags.length < 2 ? 'Merge tags' : `Merge ${plural(tags.length, 'tag')}`}
        </Button>
        <Button look="quiet" onClick={leave}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
