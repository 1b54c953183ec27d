import type { DeskEntry } from '#domain/reader/list-desk';
import type { ListProgress as Progress } from '#domain/reader/list-progress';
import { plural } from '#domain/format';
import { formatCount } from '#messages/plural';

/** Beyond so many papers a segment for each would be a hair. */
const MOST_SEGMENTS = 24;

function partOf({ done, status }: DeskEntry): 'read' | 'reading' | 'left' {
  if (done || status === 'read') return 'read';
  return status === 'reading' ? 'reading' : 'left';
}

/** `3 read, 2 being read, 4 to read` */
function barWords({ papers, read, reading }: Progress): string {
  return `${read} read, ${reading} being read, ${papers - read - reading} to read`;
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

/** `5 min`; beyond two hours, `6 hours`. */
function timeWords(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return plural(Math.round(minutes / 60), 'hour');
}

/** `, about 5 min of abstracts left` */
export function leftWords({ papers, read, minutesLeft }: Progress): string {
  if (read === papers) return papers === 1 ? '' : ', nothing left';
  return minutesLeft === 0 ? '' : `, about ${timeWords(minutesLeft)} of abstracts left`;
}

/** `9 of 14 read`; `11 papers, none read yet` */
export function readWords({ papers, read }: Progress): string {
  if (papers === 0) return 'No papers yet';
  if (read === 0) return `${plural(papers, 'paper')}, none read yet`;
  return `${formatCount(read)} of ${formatCount(papers)} read`;
}
