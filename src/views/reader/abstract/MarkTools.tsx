import { useCallback, useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { HighlightKind } from '#domain/reader/records';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import type { StoredPaper } from '#domain/stored-paper';
import { markingMessages } from '#messages/marking';
import { findPhrase } from '../../../state/find-phrase.ts';
import { useSheetNote } from '../../../state/use-sheet-note.ts';
import { useServices, useUi } from '../../../state/services.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { domRange } from './text-places.ts';
import { MarkBar } from './MarkBar.tsx';
import { MarkSheet } from './MarkSheet.tsx';
import type { MarkActions, Subject } from './use-mark-actions.ts';
import type { Marks } from './use-marks.ts';
import { selectedNow, type Selected } from './use-selected.ts';

export interface MarkToolsProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly paper: StoredPaper;
  readonly marks: Marks;
  readonly actions: MarkActions;
  readonly selected: Selected | undefined;
  /** The highlight that was clicked. */
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly onClose: () => void;
  /** The tags on a highlight. */
  readonly tagsOf: (highlight: TaggedHighlight) => ReactNode;
}

/** What can be done to the words that are selected, or to the highlight that was clicked. */
export function MarkTools(props: MarkToolsProps) {
  const { marks, selected, opened, onClose } = props;
  const coarse = useMedia('(pointer: coarse)');
  const tagged = useUi(({ tagging }) => (tagging?.from === 'bar' ? tagging.on : undefined));
  const highlight = marks.highlights.find(({ id }) => id === (opened ?? tagged));
  // A press elsewhere closes what a click opened; a selection goes by itself.
  useEffect(() => {
    if (opened === undefined || selected) return;
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Element && !target.closest('.mark-tools, mark, .mark-handle'))
        onClose();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  });
  if (coarse) return <TouchTools {...props} highlight={highlight} />;
  if (selected) return <SelectionBar {...props} selected={selected} />;
  return highlight && <HighlightBar {...props} highlight={highlight} />;
}

/** Looks for the words in all papers; undefined where there is no whole word. */
function useFind(selected: Selected | undefined): (() => void) | undefined {
  const services = useServices();
  const phrase = selected?.phrase ?? '';
  return phrase === '' ? undefined : () => findPhrase(services, phrase);
}

function SelectionBar({
  body,
  marks,
  actions,
  selected,
  onClose,
}: MarkToolsProps & { readonly selected: Selected }) {
  const { words, range } = selected;
  const place = useCallback(() => range, [range]);
  const onFind = useFind(selected);
  const there = words && marks.highlights.find((mark) => isAt(mark, words));
  // The selection may have grown since it last rested.
  const meant = () => selectedNow(body.current)?.words ?? words;
  const pick = (kind: HighlightKind): void => {
    const now = meant();
    if (now) actions.markAndGo(now, kind);
  };
  const note = (): void => {
    const now = meant();
    if (now) actions.note(now);
    onClose();
  };
  return (
    <MarkBar
      label={markingMessages.markSelection}
      renamed={marks.renamed}
      range={place}
      body={body}
      pressed={there?.kind}
      onPick={words && pick}
      onNote={words && note}
      onCopy={words && (() => actions.copy(meant() ?? words))}
      onFind={onFind}
    />
  );
}

function isAt(one: Subject, other: Subject): boolean {
  return one.start === other.start && one.end === other.end;
}

function HighlightBar({
  body,
  marks,
  actions,
  highlight,
  onClose,
  tagsOf,
}: MarkToolsProps & { readonly highlight: TaggedHighlight }) {
  const { id, start, end, kind } = highlight;
  const place = useCallback(
    () => (body.current ? domRange(body.current, { start, end }) : undefined),
    [body, start, end],
  );
  return (
    <MarkBar
      label={markingMessages.changeHighlight}
      renamed={marks.renamed}
      range={place}
      body={body}
      pressed={kind}
      onPick={(as) => actions.mark(highlight, as)}
      onNote={() => {
        onClose();
        actions.note(highlight);
      }}
      onCopy={() => actions.copy(highlight)}
      onRemove={() => {
        onClose();
        actions.remove(id);
      }}
      tags={tagsOf(highlight)}
    />
  );
}

/** The sheet: the words that were selected stay its own when it has marked them. */
function TouchTools({
  body,
  paper,
  marks,
  actions,
  selected,
  opened,
  highlight,
  onOpen,
  onClose,
  tagsOf,
}: MarkToolsProps & { readonly highlight: TaggedHighlight | undefined }) {
  const { ui } = useServices();
  const onFind = useFind(selected);
  const [made, setMade] = useState<Subject & { readonly as: HighlightKind }>();
  const words = selected?.words ?? highlight ?? (made?.id === opened ? made : undefined);
  const there = words && marks.highlights.find((mark) => isAt(mark, words));
  const sheetNote = useSheetNote(paper.id, there);
  if (!selected && !words) return null;
  // Until the desk has it.
  const bridge = made && words && isAt(made, words) ? made : undefined;
  const subject: Subject | undefined = there ?? bridge ?? words;

  const pick = (as: HighlightKind): string | undefined => {
    const id = subject && actions.mark(subject, as);
    if (!words || id === undefined) return undefined;
    setMade({ start: words.start, end: words.end, id, as });
    onOpen(id);
    // While the note is typed the selection is its caret.
    if (!(document.activeElement instanceof HTMLTextAreaElement)) getSelection()?.removeAllRanges();
    return id;
  };
  const remove = (): void => {
    onClose();
    if (there) actions.remove(there.id);
  };
  const done = (): void => {
    void sheetNote.leave();
    onClose();
  };
  // Words that are not marked yet become a highlight with the first letter of their note.
  const type = (text: string): void => {
    const id = subject?.id ?? pick(ui.getState().lastKind);
    if (id !== undefined) sheetNote.type(id, text);
  };
  return (
    <MarkSheet
      // What is typed stays when the words become a highlight.
      key={selected || opened === made?.id ? 'selection' : opened}
      renamed={marks.renamed}
      quote={words ? paper.abstract.slice(words.start, words.end).trim() : (selected?.phrase ?? '')}
      words={words}
      body={body}
      pressed={there?.kind ?? bridge?.as}
      note={there?.note ?? ''}
      tags={there && tagsOf(there)}
      onPick={pick}
      onType={type}
      onCopy={() => {
        if (words) actions.copy(words);
        // The sheet would hide what is told of it.
        done();
      }}
      onFind={onFind}
      onRemove={there && remove}
      onDone={done}
    />
  );
}
