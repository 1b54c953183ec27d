import { BookOpen, ChartColumn, Highlighter, List, Settings } from 'lucide-react';
import { HIGHLIGHTS, printAddress } from '#domain/address';
import { shellMessages } from '#messages/shell';
import {
  listsHref,
  overviewHref,
  settingsHref,
  useAddress,
  useLibraryHref,
} from '../state/use-address.ts';
import { PHONE_SCREEN, useMedia } from '../ui/use-media.ts';

/** A phone's way between the screens. */
export function BottomBar() {
  const phone = useMedia(PHONE_SCREEN);
  return phone && <Bar />;
}

/** Apart: its way back to the library follows every letter. */
function Bar() {
  const screen = useAddress((address) => {
    if (address.screen === 'list') return 'lists';
    return address.screen === 'library' && address.within !== undefined ? 'lists' : address.screen;
  });
  const library = useLibraryHref();
  return (
    <nav className="bottom-bar" aria-label={shellMessages.screens}>
      <a href={library} aria-current={screen === 'library' ? 'page' : undefined}>
        <BookOpen className="icon" aria-hidden />
        <span>{shellMessages.library}</span>
      </a>
      <a href={listsHref} aria-current={screen === 'lists' ? 'page' : undefined}>
        <List className="icon" aria-hidden />
        <span>{shellMessages.lists}</span>
      </a>
      <a
        href={printAddress(HIGHLIGHTS)}
        aria-current={screen === 'highlights' || screen === 'adrift' ? 'page' : undefined}
      >
        <Highlighter className="icon" aria-hidden />
        <span>{shellMessages.places.highlights}</span>
      </a>
      <a href={overviewHref} aria-current={screen === 'overview' ? 'page' : undefined}>
        <ChartColumn className="icon" aria-hidden />
        <span>{shellMessages.places.overview}</span>
      </a>
      <a href={settingsHref('reading')} aria-current={screen === 'settings' ? 'page' : undefined}>
        <Settings className="icon" aria-hidden />
        <span>{shellMessages.places.settings}</span>
      </a>
    </nav>
  );
}
