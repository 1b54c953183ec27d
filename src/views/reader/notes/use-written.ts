import { useState } from 'react';
import type { PaperDesk, TaggedHighlight } from '#domain/reader/paper-desk';
import { useServices, useUi } from '../../../state/services.tsx';

interface Written {
  /** Id of the highlight that is written on. */
  readonly written: string | undefined;
  /** That highlight as it was, when it was removed elsewhere meanwhile. */
  readonly gone: TaggedHighlight | undefined;
}

/** The highlight that is written on: its note stays when it goes. */
export function useWritten({ paper, highlights }: PaperDesk): Written {
  const { drafts } = useServices();
  const written = useUi(({ writing }) =>
    typeof writing === 'object' ? writing.highlight : undefined,
  );
  const [last, setLast] = useState<TaggedHighlight>();
  const there = highlights.find(({ id }) => id === written);
  if (there && there !== last) setLast(there);
  if (written === undefined && last) setLast(undefined);
  if (written === undefined || there) return { written, gone: undefined };
  const gone = last?.id === written ? last : drafts.read({ paper, highlight: written })?.on;
  // What comes from a draft is another object each time.
  if (gone && gone !== last) setLast(gone);
  return { written, gone };
}
