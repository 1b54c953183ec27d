import './mark-strip.css';

/** Width of a strip and of one of its ticks in px, as the style sheet has them. */
const STRIP = 64;
const TICK = 3;

const LINE = 'linear-gradient(var(--line) 0 0) 0 4px / 100% 4px no-repeat';

export interface MarkStripProps {
  /** Where ticks stand, from 0 to 1, and the CSS colour of each. */
  readonly ticks: readonly { readonly at: number; readonly colour: string }[];
  /** What it shows, in words. */
  readonly label: string;
}

/** A line that stands for a text, a tick for each place; painted, so that many cost one element. */
export function MarkStrip({ ticks, label }: MarkStripProps) {
  const painted = ticks.map(({ at, colour }) => {
    const left = Math.round(at * (STRIP - TICK));
    return `linear-gradient(${colour} 0 0) ${left}px 0 / ${TICK}px 100% no-repeat`;
  });
  return (
    <span
      className="mark-strip"
      role="img"
      aria-label={label}
      title={label}
      style={{ background: [...painted, LINE].join(', ') }}
    />
  );
}
