import { CheckCheck, ListPlus, Share, Tag, TagX, X } from 'lucide-react';
import { useState } from 'react';
import type { KnownTag } from '#domain/complete-tag';
import { STATUS_WORDS } from '#domain/filter-words';
import { plural } from '#domain/format';
import { STATUSES } from '#domain/query-language';
import type { ReaderAction } from '#domain/reader/actions';
import { STATUS_SHAPES } from '#domain/reading-status';
import { formatCount } from '#messages/plural';
import { countedResults } from '../../state/selection-store.ts';
import { useResults, useSelection, useServices, useUi } from '../../state/services.tsx';
import { useNotShown } from '../../state/use-selection.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';
import { usePaused } from '../../ui/use-paused.ts';
import { TagPicker, type TagPickerProps } from './TagPicker.tsx';
import './bulk-bar.css';

/** The count is announced when nothing has changed for this long. */
const PAUSE_MS = 300;

const NO_TAGS: readonly KnownTag[] = [];

/** What can be done with all selected papers at once; each is one act, with one way back. */
export function BulkBar() {
  const { selection, readerKeeper, ui } = useServices();
  const isTagging = useUi(({ tagging }) => tagging?.from === 'selected');
  const papers = useSelection((state) => state.papers);
  const isEmpty = papers.size === 0;
  const act = (action: ReaderAction): void => void readerKeeper.act(action, 'said');
  const on = (): readonly string[] => [...papers.keys()];
  return (
    <div className="bulk-bar" role="toolbar" aria-label="Selected papers">
      <div className="bulk-line">
        <Count />
        <AllResults />
        <IconButton label="Clear the selection" keyHint="Esc" onClick={() => selection.clear()}>
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
      <div className="bulk-line">
        <div className="statuses" role="group" aria-label="Status">
          {STATUSES.map((status) => (
            <IconButton
              key={status}
              label={STATUS_WORDS[status]}
              disabled={isEmpty}
              onClick={() => act({ kind: 'set-status', papers: on(), status })}
            >
              <StatusGlyph shape={STATUS_SHAPES[status]} />
            </IconButton>
          ))}
        </div>
        <TagPicker
          label="Tag"
          keyHint="T"
          isWanted={isTagging}
          onOpen={() => ui.setState({ tagging: undefined })}
          icon={<Tag className="icon" aria-hidden />}
          disabled={isEmpty}
          onTake={({ name }) => act({ kind: 'tag', on: on(), name })}
        />
        <TakeTag
          disabled={isEmpty}
          papers={papers}
          onTake={({ id: tag }) => act({ kind: 'untag', on: on(), tag })}
        />
        <Button
          look="quiet"
          disabled={isEmpty}
          aria-label="Add to list"
          aria-keyshortcuts="l"
          title="Put the selected papers on a reading list (L)"
          onClick={() => ui.setState({ listing: on() })}
        >
          <ListPlus className="icon" aria-hidden />
          List
        </Button>
        <Button
          look="quiet"
          disabled={isEmpty}
          onClick={() =>
            ui.setState({ exporting: { kind: 'papers', title: 'Selected papers', ids: on() } })
          }
        >
          <Share className="icon" aria-hidden />
          Export
        </Button>
      </div>
    </div>
  );
}

/** How many are selected, in words; those that the results do not show are counted, too. */
function countWords(selected: number, notShown: number): string {
  if (selected === 0) return 'None selected';
  const all = `${formatCount(selected)} selected`;
  return notShown === 0 ? all : `${all}, ${formatCount(notShown)} not shown`;
}

function Count() {
  const selected = useSelection((state) => state.papers.size);
  const sentence = countWords(selected, useNotShown());
  const said = usePaused(sentence, PAUSE_MS);
  return (
    <>
      <b aria-hidden>{sentence}</b>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}

function AllResults() {
  const { selection } = useServices();
  const count = useResults(({ order, every }) => countedResults(order, every).length);
  return (
    <Button
      look="quiet"
      aria-keyshortcuts="Control+A Meta+A"
      onClick={() => void selection.addAll()}
    >
      <CheckCheck className="icon" aria-hidden />
      {count === 1 ? 'The one result' : `All ${plural(count, 'result')}`}
    </Button>
  );
}

interface TakeTagProps extends Pick<TagPickerProps, 'disabled' | 'onTake'> {
  readonly papers: ReadonlyMap<string, number>;
}

function TakeTag({ papers, ...picker }: TakeTagProps) {
  const { search } = useServices();
  const [tags, setTags] = useState(NO_TAGS);
  const fetch = async (): Promise<void> => {
    // Where the worker died, which the library's store says, there is nothing to choose.
    setTags(await search.tagsOn([...papers.keys()]).catch(() => NO_TAGS));
  };
  return (
    <TagPicker
      label="Untag"
      icon={<TagX className="icon" aria-hidden />}
      {...picker}
      among={tags}
      onOpen={() => void fetch()}
    />
  );
}
