import type { TagCount } from '#domain/reader/summary';
import { tagsPageMessages } from '#messages/tags-page';
import { useServices } from '../../state/services.tsx';
import { useCarriers } from '../../state/use-carriers.ts';
import { Button } from '../../ui/Button.tsx';

export interface MergeOfferProps {
  readonly id: string;
  readonly tag: TagCount;
  /** Has the name that was asked for. */
  readonly twin: TagCount;
  readonly onMerge: () => void;
}

/** The way on where a name is another tag's: the two become one. */
export function MergeOffer({ id, tag, twin, onMerge }: MergeOfferProps) {
  const { readerKeeper } = useServices();
  const carriers = useCarriers([tag.id, twin.id]);
  return (
    <div id={id} className="merge-offer" role="status">
      <p>
        {tagsPageMessages.isThere(twin.name)}
        {carriers && ` ${tagsPageMessages.merge.isOn(carriers.papers)}`}
      </p>
      <Button
        // The field that would lose the focus keeps no name.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          onMerge();
          void readerKeeper.act({ kind: 'merge-tags', from: [tag.id], into: twin.id }, 'said');
        }}
      >
        {tagsPageMessages.merge.into(twin.name)}
      </Button>
    </div>
  );
}
