import { withoutPart, type EntriesFound } from '#domain/notebook';
import { highlightsMessages } from '#messages/highlights';
import { useChangeHighlights, useHighlightsAddress } from '../../state/use-highlights.ts';
import { parseQuery } from '#domain/parse-query';
import { strangeScopeSentence } from '#domain/query-problems';
import { libraryHref } from '../../state/use-address.ts';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere } from '../../ui/NothingHere.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Filled } from '../../ui/Filled.tsx';

/** Nothing has been marked yet. */
export function NoEntries() {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('.');
  return (
    <NothingHere title={highlightsMessages.none}>
      <p>{coarse ? highlightsMessages.noneByTouch : highlightsMessages.noneByKey(shown)}</p>
      <a className="button" href={libraryHref}>
        {highlightsMessages.allPapers}
      </a>
    </NothingHere>
  );
}

const ALL = { text: '', kinds: [], made: [], tags: [], sources: [] };

/** What was probably meant, and what could be left out. */
export function NothingMatches({ drops, meant }: Pick<EntriesFound, 'drops' | 'meant'>) {
  const { text } = useHighlightsAddress();
  const strange = strangeScopeSentence(parseQuery(text));
  const change = useChangeHighlights();
  /** The buttons go with what they lead to. */
  const leave = (to: Parameters<typeof change>[0]): void => {
    change(to);
    document.getElementById('highlights-search')?.focus();
  };
  return (
    <NothingHere title={highlightsMessages.nothingMatches}>
      {strange !== undefined && <p>{strange}</p>}
      {meant && (
        <p>
          <Filled
            sentence={highlightsMessages.didYouMean}
            parts={{
              typed: meant.typed,
              word: (
                <button
                  type="button"
                  className="highlights-meant"
                  onClick={() => leave({ text: meant.text })}
                >
                  {meant.word}
                </button>
              ),
            }}
          />
        </p>
      )}
      {drops.length > 0 ? (
        <>
          <p>
            {drops.length === 1 ? highlightsMessages.withoutIt : highlightsMessages.leaveOneOut}
          </p>
          <ul>
            {drops.map(({ part, count }) => (
              <li key={part}>
                <Button onClick={() => leave(withoutPart(part))}>
                  {highlightsMessages.without[part](count)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{highlightsMessages.nothingEither}</p>
      )}
      <Button look="quiet" onClick={() => leave(ALL)}>
        {highlightsMessages.showAll}
      </Button>
    </NothingHere>
  );
}
