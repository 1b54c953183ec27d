import { CheckCheck, ListPlus, Share, Tag, TagX, X } from 'lucide-react';
import { useState } from 'react';
import type { KnownTag } from '#domain/complete-tag';
import { STATUS_WORDS } from '#domain/filter-words';
import { STATUSES } from '#domain/query-language';
import type { ReaderAction } from '#domain/reader/actions';
import { STATUS_SHAPES } from '#domain/reading-status';
import { selectedPapersMessages } from '#messages/selected-papers';
import { countedResults } from '../../state/selection-store.ts';
import { useResults, useSelection, useServices, useUi } from '../../state/services.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
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
  const [tagKey, listKey] = [useKeyHint('t'), useKeyHint('l')];
  const act = (action: ReaderAction): void => void readerKeeper.act(action, 'said');
  const on = (): readonly string[] => [...papers.keys()];
  return (
    <div className="bulk-bar" role="toolbar" aria-label={selectedPapersMessages.title}>
      <div className="bulk-line">
        <Count />
        <AllResults />
        <IconButton
          label={selectedPapersMessages.clear}
          keyHint="Esc"
          onClick={() => selection.clear()}
        >
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
      <div className="bulk-line">
        <div className="statuses" role="group" aria-label={selectedPapersMessages.status}>
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
          words={selectedPapersMessages.tag}
          keyHint={tagKey}
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
          aria-label={selectedPapersMessages.addToList}
          aria-keyshortcuts={listKey.shortcut}
          title={selectedPapersMessages.addToListHint(listKey.shown)}
          onClick={() => ui.setState({ listing: on() })}
        >
          <ListPlus className="icon" aria-hidden />
          {selectedPapersMessages.list}
        </Button>
        <Button
          look="quiet"
          disabled={isEmpty}
          onClick={() =>
            ui.setState({
              exporting: { kind: 'papers', title: selectedPapersMessages.title, ids: on() },
            })
          }
        >
          <Share className="icon" aria-hidden />
          {selectedPapersMessages.export}
        </Button>
      </div>
    </div>
  );
}

/** How many are selected, in words; those that the results do not show are counted, too. */
function Count() {
  const selected = useSelection((state) => state.papers.size);
  const notShown = useNotShown();
  const sentence =
    selected === 0
      ? selectedPapersMessages.noneSelected
      : selectedPapersMessages.selected(selected, notShown);
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
      {selectedPapersMessages.all(count)}
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
      words={selectedPapersMessages.untag}
      icon={<TagX className="icon" aria-hidden />}
      {...picker}
      among={tags}
      onOpen={() => void fetch()}
    />
  );
}
