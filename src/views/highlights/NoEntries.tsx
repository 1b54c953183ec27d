import { withoutPart, type EntriesFound, type EntryDrop } from '#domain/notebook';
import { useChangeHighlights, useHighlightsAddress } from '../../state/use-highlights.ts';
import { parseQuery } from '#domain/parse-query';
import { strangeScopeSentence } from '#domain/query-problems';
import { formatCount } from '#messages/plural';
import { libraryHref } from '../../state/use-address.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere } from '../../ui/NothingHere.tsx';
import { useMedia } from '../../ui/use-media.ts';

/** Nothing has been marked yet. */
export function NoEntries() {
  const coarse = useMedia('(pointer: coarse)');
  return (
    <NothingHere title="No highlights yet">
      <p>
        {coarse
          ? 'Select words in an abstract, then choose a colour.'
          : 'Select words in an abstract, or press . for the first sentence, then 1.'}
      </p>
      <a className="button" href={libraryHref}>
        All papers
      </a>
    </NothingHere>
  );
}

const PART_WORDS: Record<EntryDrop['part'], string> = {
  text: 'the words',
  kinds: 'the kind',
  made: 'the time',
  tags: 'the tag',
  sources: 'the source list',
};

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
    <NothingHere title="Nothing matches">
      {strange !== undefined && <p>{strange}</p>}
      {meant && (
        <p>
          No highlight or note holds “{meant.typed}”. Did you mean{' '}
          <button
            type="button"
            className="highlights-meant"
            onClick={() => leave({ text: meant.text })}
          >
            {meant.word}
          </button>
          ?
        </p>
      )}
      {drops.length > 0 ? (
        <>
          <p>{drops.length === 1 ? 'Without it:' : 'Leave one out and you get:'}</p>
          <ul>
            {drops.map(({ part, count }) => (
              <li key={part}>
                <Button onClick={() => leave(withoutPart(part))}>
                  Without {PART_WORDS[part]}: {formatCount(count)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Leaving out any one part of it finds nothing either.</p>
      )}
      <Button look="quiet" onClick={() => leave(ALL)}>
        Show all
      </Button>
    </NothingHere>
  );
}
