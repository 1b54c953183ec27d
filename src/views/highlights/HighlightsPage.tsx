import { ArrowLeft, Copy, History, Share } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { printAddress } from '#domain/address';
import { isEntriesNarrowed } from '#domain/notebook';
import { controlMessages } from '#messages/controls';
import { highlightsMessages } from '#messages/highlights';
import { useServices, useUi } from '../../state/services.tsx';
import { usePageTheme } from '../../state/use-comfort.ts';
import { useEntries, useHighlightsAddress } from '../../state/use-highlights.ts';
import { focusRow } from '../../state/use-steps.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { AdriftNotice } from './AdriftNotice.tsx';
import { copyEntries } from './copy-entries.ts';
import { exportEntries } from './export-entries.ts';
import { CountLine } from './CountLine.tsx';
import { EntryList } from './EntryList.tsx';
import { LookAgain } from './LookAgain.tsx';
import { Narrow } from './Narrow.tsx';
import { NoEntries, NothingMatches } from './NoEntries.tsx';
import { SearchInside } from './SearchInside.tsx';
import './highlights.css';

/** Every highlight and every note, with the words beside which they stand. */
export function HighlightsPage() {
  const address = useHighlightsAddress();
  const [entries, need] = useEntries();
  const page = usePageTheme();
  const isEmpty = entries?.said.of === 0;
  const isAtRest = !isEntriesNarrowed(address);
  return (
    <main className="highlights" aria-labelledby="highlights-title">
      <header className="highlights-head">
        <Heading hasEntries={!isEmpty} canCopy={(entries?.said.matching ?? 0) > 0} />
        {!isEmpty && <SearchInside />}
      </header>
      {isEmpty && <NoEntries />}
      {entries && !isEmpty && (
        <div className="faceted highlights-body">
          <Narrow facets={entries.said.facets} />
          <div className="highlights-list" data-theme={page}>
            <AdriftNotice />
            {isAtRest && <LookAgain />}
            <CountLine found={entries.said} />
            {entries.said.matching === 0 && <NothingMatches {...entries.said} />}
            {entries.said.shown > 0 && <EntryList entries={entries} need={need} />}
          </div>
        </div>
      )}
    </main>
  );
}

interface HeadingProps {
  readonly hasEntries: boolean;
  readonly canCopy: boolean;
}

/** Where the screen begins; who comes back to an entry finds the focus there instead. */
function Heading({ hasEntries, canCopy }: HeadingProps) {
  const services = useServices();
  const { ui, navigation } = services;
  const heading = useRef<HTMLHeadingElement>(null);
  const again = useUi((state) => state.preferences.lookAgain);
  useEffect(() => {
    const { recalled } = ui.getState();
    if (recalled?.line.key === printAddress(navigation.current())) {
      ui.setState({ cursor: { index: recalled.line.index } });
    } else heading.current?.focus();
  }, [ui, navigation]);
  const leave = (): void => {
    const library = navigation.lastLibrary();
    navigation.go(library);
    if (library.paper === undefined) focusRow(services, 'shown');
  };
  const toggleAgain = (): void =>
    ui.prefer({ lookAgain: !again, ...(!again && { lookedAgainOn: undefined }) });
  return (
    <div className="highlights-top">
      <IconButton label={highlightsMessages.backToLibrary} keyHint="Esc" onClick={leave}>
        <ArrowLeft className="icon" aria-hidden />
      </IconButton>
      <h1 id="highlights-title" ref={heading} tabIndex={-1}>
        {highlightsMessages.title}
      </h1>
      {hasEntries && (
        <>
          <Button
            look="quiet"
            aria-label={highlightsMessages.lookAgain}
            aria-pressed={again}
            title={highlightsMessages.lookAgainHint}
            onClick={toggleAgain}
          >
            <History className="icon" aria-hidden />
            <span className="label">{highlightsMessages.lookAgain}</span>
          </Button>
          <Button
            look="quiet"
            aria-label={controlMessages.copy}
            title={canCopy ? highlightsMessages.copyHint : highlightsMessages.nothingShown}
            disabled={!canCopy}
            onClick={() => {
              const address = navigation.current();
              if (address.screen === 'highlights') void copyEntries(services, address);
            }}
          >
            <Copy className="icon" aria-hidden />
            <span className="label">{controlMessages.copy}</span>
          </Button>
          <Button
            look="quiet"
            aria-label={controlMessages.export}
            title={canCopy ? highlightsMessages.exportHint : highlightsMessages.nothingShown}
            disabled={!canCopy}
            onClick={() => {
              const address = navigation.current();
              if (address.screen === 'highlights') void exportEntries(services, address);
            }}
          >
            <Share className="icon" aria-hidden />
            <span className="label">{controlMessages.export}</span>
          </Button>
        </>
      )}
    </div>
  );
}
