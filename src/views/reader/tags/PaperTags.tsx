import type { ReactNode } from 'react';
import type { PaperDesk } from '#domain/reader/paper-desk';
import type { Tag } from '#domain/reader/records';
import { readerMessages } from '#messages/reader';
import { tagHref } from '../../../state/use-address.ts';
import { usePaperDesk } from '../../../state/use-paper-desk.ts';
import { SuggestedTags } from './SuggestedTags.tsx';
import { TagList } from './TagList.tsx';

const NONE: readonly Tag[] = [];

/** Tags that only highlights of the paper carry, each once. */
function onHighlights(desk: PaperDesk | undefined): Tag[] {
  const own = new Set(desk?.tags.map(({ id }) => id));
  const tags = desk?.highlights.flatMap((highlight) => highlight.tags) ?? [];
  return [...new Map(tags.map((tag) => [tag.id, tag])).values()].filter(({ id }) => !own.has(id));
}

export interface PaperTagsProps {
  readonly paper: string;
  /** What else the paper is in. */
  readonly children: ReactNode;
}

/** The tags of the open paper, those of its highlights, and those that may fit. */
export function PaperTags({ paper, children }: PaperTagsProps) {
  const desk = usePaperDesk(paper);
  return (
    <div className="paper-tags">
      <TagList
        key={paper}
        on={paper}
        from="reader"
        label={readerMessages.tags}
        tags={desk?.tags ?? NONE}
      >
        {onHighlights(desk).map(({ id, name }) => (
          <li key={id} className="tag-chip" data-quiet>
            <a
              href={tagHref(name)}
              title={readerMessages.onHighlight}
              aria-label={readerMessages.tagOnHighlight(name)}
            >
              {name}
            </a>
          </li>
        ))}
      </TagList>
      {children}
      <SuggestedTags key={`${paper} suggested`} paper={paper} />
    </div>
  );
}
