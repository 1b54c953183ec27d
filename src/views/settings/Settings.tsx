import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { SETTINGS_PAGES, type SettingsPage } from '#domain/address';
import { settingsMessages } from '#messages/settings';
import { settingsHref, useLibraryHref } from '../../state/use-address.ts';
import { Help } from './Help.tsx';
import { HighlightsPage } from './HighlightsPage.tsx';
import { KeyboardPage } from './KeyboardPage.tsx';
import { PapersPage } from './PapersPage.tsx';
import { ReadingPage } from './ReadingPage.tsx';
import { StoragePage } from './StoragePage.tsx';
import './settings.css';

const PAGES: Record<SettingsPage, () => ReactNode> = {
  reading: ReadingPage,
  highlights: HighlightsPage,
  keyboard: KeyboardPage,
  storage: StoragePage,
  papers: PapersPage,
  help: Help,
};

/** A page of nothing but words has to be scrolled by keys, too. */
const SCROLLED = { tabIndex: 0 };

/** How Carrel looks, what it holds, and what it knows of the papers. */
export function Settings({ page }: { readonly page: SettingsPage }) {
  const library = useLibraryHref();
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // A part of the page that is come back to has it already.
    if (!main.current?.contains(document.activeElement)) heading.current?.focus();
    // In a low window the pages are in one line, which scrolls.
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page]);
  const Page = PAGES[page];
  return (
    <div className="settings">
      <nav aria-label={settingsMessages.settings}>
        <a className="back" href={library}>
          <ChevronLeft className="icon" aria-hidden />
          {settingsMessages.library}
        </a>
        {SETTINGS_PAGES.map((name) => (
          <a
            key={name}
            ref={name === page ? current : undefined}
            href={settingsHref(name)}
            aria-current={name === page ? 'page' : undefined}
          >
            {settingsMessages.pages[name]}
          </a>
        ))}
      </nav>
      <main ref={main} {...SCROLLED}>
        <div className="column">
          <h1 ref={heading} tabIndex={-1}>
            {settingsMessages.pages[page]}
          </h1>
          <Page />
        </div>
      </main>
    </div>
  );
}
