import type { DeskEntry } from '#domain/reader/list-desk';
import type { ListProgress as Progress } from '#domain/reader/list-progress';
import { listPageMessages } from '#messages/list-pages';

/** Beyond so many papers a segment for each would be a hair. */
const MOST_SEGMENTS = 24;

function partOf({ done, status }: DeskEntry): 'read' | 'reading' | 'left' {
  if (done || status === 'read') return 'read';
  return status === 'reading' ? 'reading' : 'left';
}

/** `3 read, 2 being read, 4 to read` */
function barWords({ papers, read, reading }: Progress): string {
  return listPageMessages.progress.bar(read, reading, papers - read - reading);
}

export interface SegmentsProps {
  readonly progress: Progress;
  readonly entries: readonly DeskEntry[];
}

/** How far a list is read: a segment for each paper, in order; one bar for many. */
export function Segments({ progress, entries }: SegmentsProps) {
  if (entries.length > MOST_SEGMENTS) return <ProgressBar progress={progress} />;
  return (
    <span className="list-segments" role="img" aria-label={barWords(progress)}>
      {entries.map((entry) => (
        <i key={entry.id} data-part={partOf(entry)} />
      ))}
    </span>
  );
}

/** How far a list is read, as one bar. */
export function ProgressBar({ progress }: { readonly progress: Progress }) {
  const { papers, read } = progress;
  return (
    <span className="list-bar" role="img" aria-label={barWords(progress)}>
      <i style={{ width: `${(100 * read) / Math.max(papers, 1)}%` }} />
    </span>
  );
}

/** From so many minutes on, hours are told. */
const MANY_MINUTES = 120;

/** `, about 5 min of abstracts left`; beyond two hours, `6 hours`. */
export function leftWords({ papers, read, minutesLeft }: Progress): string {
  const words = listPageMessages.progress;
  if (read === papers) return papers === 1 ? '' : words.nothingLeft;
  if (minutesLeft === 0) return '';
  return minutesLeft < MANY_MINUTES
    ? words.minutesLeft(minutesLeft)
    : words.hoursLeft(Math.round(minutesLeft / 60));
}

/** `9 of 14 read`; `11 papers, none read yet` */
export function readWords({ papers, read }: Progress): string {
  const words = listPageMessages.progress;
  if (papers === 0) return words.noPapers;
  return read === 0 ? words.noneRead(papers) : words.readOf(read, papers);
}
