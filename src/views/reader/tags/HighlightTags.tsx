import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { readerMessages } from '#messages/reader';
import { TagList, type TagListProps } from './TagList.tsx';

export interface HighlightTagsProps extends Pick<TagListProps, 'from'> {
  readonly highlight: TaggedHighlight;
}

/** The tags on a highlight, and the way to more of them. */
export function HighlightTags({ highlight, from }: HighlightTagsProps) {
  const { id, tags } = highlight;
  return (
    <div className="highlight-tags">
      <TagList on={id} from={from} label={readerMessages.highlightTags} tags={tags} />
    </div>
  );
}
