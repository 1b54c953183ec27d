import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { TagList } from './TagList.tsx';

/** The tags on a highlight, and the way to more of them. */
export function HighlightTags({ highlight }: { readonly highlight: TaggedHighlight }) {
  const { id, tags } = highlight;
  return (
    <div className="highlight-tags">
      <TagList on={id} label="Tags on this highlight" tags={tags} />
    </div>
  );
}
