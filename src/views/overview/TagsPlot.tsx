import { plural } from '#domain/format';
import type { TagPair, TagsTogether } from '#domain/overview/tags-together';
import { formatCount } from '#messages/plural';
import { useMedia } from '../../ui/use-media.ts';
import { Bars } from './Bars.tsx';
import { Count, papersHref } from './Behind.tsx';
import { expectedWords, tagsSentence, timesWords } from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

/** The rest is in the table. */
const MOST_DRAWN = 10;

const TITLE = 'Tags you use together';

function nameOf({ tags }: TagPair): string {
  return tags.join(' + ');
}

/** Tags that meet on the same papers, beside what chance would give. */
export function TagsPlot({ tags }: { readonly tags: TagsTogether }) {
  const { pairs } = tags;
  if (pairs.length === 0) return <NoPairs tagged={tags.tagged} />;
  return (
    <Plot title={TITLE} says={tagsSentence(tags)} table={<TagsTable tags={tags} />}>
      <Bars
        label="Pairs of tags"
        bars={pairs.slice(0, MOST_DRAWN).map((pair) => ({
          key: nameOf(pair),
          label: nameOf(pair),
          count: pair.together,
          full: pair.together,
          half: 0,
          tick: pair.expected,
          says: `${nameOf(pair)}: ${plural(pair.together, 'paper')}, by chance ${expectedWords(pair.expected)}`,
          href: papersHref({ tags: pair.tags }),
        }))}
      />
    </Plot>
  );
}

function NoPairs({ tagged }: Pick<TagsTogether, 'tagged'>) {
  const coarse = useMedia('(pointer: coarse)');
  const how = coarse ? 'Open a paper and choose “Add a tag”.' : 'Press T on a paper to tag it.';
  const none = tagged === 0 ? 'No tags yet.' : 'No two tags share two papers yet.';
  return (
    <Plot title={TITLE} says={`${none} ${how} Tags that meet on two papers or more show here.`}>
      {null}
    </Plot>
  );
}

function TagsTable({ tags: { pairs, of } }: { readonly tags: TagsTogether }) {
  return (
    <>
      <DataTable
        caption={TITLE}
        head={['Tags', 'Together', 'By chance', 'Times chance']}
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
      {of > pairs.length && (
        <p className="plot-says">
          These are the {pairs.length} most frequent of {formatCount(of)} pairs.
        </p>
      )}
    </>
  );
}
