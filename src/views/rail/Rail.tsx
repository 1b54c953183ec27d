import { useCallback, useRef } from 'react';
import { BookOpen } from 'lucide-react';
import type { LibrarySummary } from '#domain/library-summary';
import { formatCount } from '#messages/plural';
import { railMessages } from '#messages/rail';
import { useServices } from '../../state/services.tsx';
import { libraryHref, useAddress, useIsResting } from '../../state/use-address.ts';
import { useUndo } from '../../state/use-undo.ts';
import { Mark } from '../../ui/Mark.tsx';
import { UndoRedo } from '../../ui/UndoRedo.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { CommandsButton } from './CommandsButton.tsx';
import { HighlightsLink } from './HighlightsLink.tsx';
import { OverviewLink } from './OverviewLink.tsx';
import { NarrowBy } from './NarrowBy.tsx';
import { RailFoot } from './RailFoot.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { ReadingLists } from './ReadingLists.tsx';
import { TagLinks } from './TagLinks.tsx';
import { StatusLinks } from './StatusLinks.tsx';
import './rail.css';

/** Where a reader can go, and how the library can be narrowed. */
export function Rail({ summary }: { readonly summary: LibrarySummary }) {
  const { ui } = useServices();
  const undo = useUndo();
  // Where there may be no keys for it.
  const isTouched = useMedia('(max-width: 1099px), (any-pointer: coarse)');
  const resting = useIsResting();
  const isLibrary = useAddress(({ screen }) => screen === 'library');
  const allPapers = useRef<HTMLAnchorElement>(null);
  const onEmptied = useCallback(() => allPapers.current?.focus(), []);
  return (
    <nav className="rail" aria-label={railMessages.title}>
      <div className="brand">
        <Mark />
        Carrel
        <CommandsButton />
        {isTouched && <UndoRedo look="icons" {...undo} />}
      </div>
      <ul>
        <li>
          <a
            ref={allPapers}
            href={libraryHref}
            aria-current={resting ? 'page' : undefined}
            onClick={() => ui.setState({ drawerOpen: false })}
          >
            <BookOpen className="icon" aria-hidden />
            <span className="name">{railMessages.allPapers}</span>
            <span className="count">{formatCount(summary.papers)}</span>
          </a>
        </li>
        <StatusLinks />
        <HighlightsLink />
        <OverviewLink />
      </ul>
      <ReadingLists />
      <SavedSearches onEmptied={onEmptied} />
      <TagLinks />
      {isLibrary && <NarrowBy summary={summary} />}
      <div className="spacer" />
      <RailFoot />
    </nav>
  );
}
