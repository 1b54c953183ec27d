import type { TagPair, TagsTogether } from '#domain/overview/tags-together';
import { overviewPageMessages } from '#messages/overview-page';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Bars } from './Bars.tsx';
import { Count, papersHref } from './Behind.tsx';
import { expectedWords, timesWords } from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

/** The rest is in the table. */
const MOST_DRAWN = 10;

function nameOf({ tags }: TagPair): string {
  return tags.join(' + ');
}

/** Tags that meet on the same papers, beside what chance would give. */
export function TagsPlot({ tags }: { readonly tags: TagsTogether }) {
  const { pairs } = tags;
  if (pairs.length === 0) return <NoPairs tagged={tags.tagged} />;
  return (
    <Plot
      title={overviewPageMessages.tags.title}
      says={overviewPageMessages.tags.says(tags.tagged)}
      table={<TagsTable tags={tags} />}
    >
      <Bars
        label={overviewPageMessages.tags.label}
        bars={pairs.slice(0, MOST_DRAWN).map((pair) => ({
          key: nameOf(pair),
          label: nameOf(pair),
          count: pair.together,
          full: pair.together,
          half: 0,
          tick: pair.expected,
          says: overviewPageMessages.tags.pair(
            nameOf(pair),
            pair.together,
            expectedWords(pair.expected),
          ),
          href: papersHref({ tags: pair.tags }),
        }))}
      />
    </Plot>
  );
}

function NoPairs({ tagged }: Pick<TagsTogether, 'tagged'>) {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('t');
  const words = overviewPageMessages.tags;
  const none = tagged === 0 ? words.none : words.noPairs;
  return (
    <Plot title={words.title} says={`${none} ${coarse ? words.howByTouch : words.how(shown)}`}>
      {null}
    </Plot>
  );
}

function TagsTable({ tags: { pairs, of } }: { readonly tags: TagsTogether }) {
  const words = overviewPageMessages.tags;
  return (
    <>
      <DataTable
        caption={words.title}
        head={[words.tags, words.together, words.byChance, words.timesChance]}
        rows={pairs.map((pair) => ({
          key: nameOf(pair),
          cells: [
            nameOf(pair),
            <Count key="together" count={pair.together} filters={{ tags: pair.tags }} />,
            expectedWords(pair.expected),
            timesWords(pair.together, pair.expected),
          ],
        }))}
      />
      {of > pairs.length && <p className="plot-says">{words.some(pairs.length, of)}</p>}
    </>
  );
}
