import { useMemo, useRef, useState } from 'react';
import { textRuns } from '#domain/marked-text';
import type { StoredPaper } from '#domain/stored-paper';
import { readerMessages } from '#messages/reader';
import { useUi } from '../../../state/services.tsx';
import { Abstract } from './Abstract.tsx';
import { useSought } from './use-sought.ts';
import { Beside } from './Beside.tsx';
import { KeepFocus } from './KeepFocus.tsx';
import { MarkTools, type MarkToolsProps } from './MarkTools.tsx';
import { SentenceTools } from './SentenceTools.tsx';
import { useArrivedAt, useLeaving } from './use-arrived-at.ts';
import { useClicks } from './use-clicks.ts';
import { useMarkActions } from './use-mark-actions.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { useMarks } from './use-marks.ts';
import { useSelected } from './use-selected.ts';
import { useSentenceCursor } from './use-sentence-cursor.ts';
import './mark-tools.css';
import './marks.css';

export interface MarkedAbstractProps extends Pick<MarkToolsProps, 'tagsOf'> {
  readonly paper: StoredPaper;
}

/** The abstract with what the reader marks in it, and everything to mark it with. */
export function MarkedAbstract({ paper, tagsOf }: MarkedAbstractProps) {
  const body = useRef<HTMLParagraphElement>(null);
  const [said, say] = useState('');
  const [opened, open] = useState<string>();
  const [selected, forget] = useSelected(body);
  const active = useUi((state) => state.highlight);
  const spoken = useUi((state) => state.spoken);
  const marks = useMarks(paper);
  const actions = useMarkActions(paper, marks, say);
  const cursor = useSentenceCursor(paper, body, marks, say);
  const sought = useSought(paper);
  const { abstract } = paper;
  const { highlights, looks } = marks;
  const runs = useMemo(
    () => textRuns(abstract, highlights, { cursor: cursor.range, sought }),
    [abstract, highlights, cursor.range, sought],
  );
  useClicks(body, open);
  useArrivedAt(body, highlights);
  useLeaving(highlights);

  function close(): boolean {
    if (selected === undefined && opened === undefined) return false;
    if (selected) getSelection()?.removeAllRanges();
    forget();
    open(undefined);
    return true;
  }
  useMarkKeys({ paper, body, marks, actions, cursor, spoken, opened, close });
  return (
    <>
      <KeepFocus>
        <Abstract text={abstract} runs={runs} looks={looks} ref={body} />
      </KeepFocus>
      {paper.truncated && <p className="cut-short">{readerMessages.cutShort}</p>}
      <Beside body={body} marks={marks} actions={actions} cursor={cursor.range} active={active} />
      <SentenceTools marks={marks} actions={actions} cursor={cursor} />
      <MarkTools
        body={body}
        paper={paper}
        marks={marks}
        actions={actions}
        selected={selected}
        opened={opened}
        onOpen={open}
        onClose={close}
        tagsOf={tagsOf}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
