import { StickyNote } from 'lucide-react';
import { memo } from 'react';
import { STATUS_WORDS } from '#domain/filter-words';
import { libraryMessages } from '#messages/library';
import type { ResultRow } from '../../state/results-store.ts';
import { MarkStrip } from '../../ui/MarkStrip.tsx';

type Own = NonNullable<ResultRow['own']>;

/** So many tags fit beside a date. */
const MOST_TAGS = 2;

/** What the reader made of a paper, at the end of what is known of it. */
export const OwnFacts = memo(function OwnFacts({ own }: { readonly own: Own }) {
  const { status, tags, strip, notes } = own;
  return (
    <>
      {status !== 'unread' && <span className="visually-hidden">, {STATUS_WORDS[status]}</span>}
      {tags.length > 0 && <Tags tags={tags} />}
      {strip.length + notes > 0 && (
        <span className="marks">
          {strip.length > 0 && (
            <MarkStrip
              ticks={strip.map(({ at, kind }) => ({ at, colour: `var(--hl-${kind}-edge)` }))}
              label={libraryMessages.highlights(strip.length)}
            />
          )}
          {notes > 0 && (
            <span title={libraryMessages.notes(notes)}>
              <StickyNote className="icon" aria-hidden />
              {notes}
              <span className="visually-hidden">{libraryMessages.notesWord(notes)}</span>
            </span>
          )}
        </span>
      )}
    </>
  );
});

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const rest = tags.slice(MOST_TAGS);
  return (
    <span className="tags" title={tags.join(', ')}>
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {tags.length > 1 && (
        <span
          className="more"
          aria-hidden
          // A narrow list has room for one; the style sheet says which of them counts.
          data-more={rest.length > 0 ? `+${rest.length}` : ''}
          data-more-narrow={`+${tags.length - 1}`}
        />
      )}
      {rest.length > 0 && (
        <span className="visually-hidden">{libraryMessages.moreTags(rest.length)}</span>
      )}
    </span>
  );
}
