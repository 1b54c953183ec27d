import { formatCount } from '#messages/plural';

export interface Bar {
  readonly key: string | number;
  readonly label: string;
  /** Why it is called so. */
  readonly hint?: string | undefined;
  readonly count: number;
  /** Parts of the count: full, then as a ring; what is left is hollow. */
  readonly full: number;
  readonly half: number;
  /** The colour of a kind of highlights. */
  readonly kind?: string;
  /** Where the tick stands. */
  readonly tick?: number;
  /** The row as a screen reader says it. */
  readonly says: string;
  /** What is behind it; undefined where only the table can show that. */
  readonly href: string | undefined;
}

export interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The count of the longest bar there may be; that of the longest there is, if not said. */
  readonly most?: number;
}

/** Counts as bars, each a link to what it counts. */
export function Bars({ label, bars, most }: BarsProps) {
  const longest = most ?? Math.max(1, ...bars.map(({ count, tick = 0 }) => Math.max(count, tick)));
  return (
    <ul className="count-bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key} title={bar.hint}>
          {bar.href === undefined ? (
            <div className="bar-row">
              <span className="visually-hidden">{bar.says}</span>
              <Row bar={bar} most={longest} />
            </div>
          ) : (
            <a className="bar-row" href={bar.href} aria-label={bar.says}>
              <Row bar={bar} most={longest} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({ bar, most }: { readonly bar: Bar; readonly most: number }) {
  const { label, count, full, half, kind, tick } = bar;
  const width = (part: number): string => `${(100 * part) / most}%`;
  return (
    <>
      <span className="name" aria-hidden>
        {label}
      </span>
      <span className="bar-track" aria-hidden>
        {full > 0 && <i data-look="full" data-kind={kind} style={{ width: width(full) }} />}
        {half > 0 && <i data-look="half" style={{ width: width(half) }} />}
        {count > full + half && (
          <i data-look="empty" style={{ width: width(count - full - half) }} />
        )}
        {tick !== undefined && <b style={{ left: width(tick) }} />}
      </span>
      <span className="count" aria-hidden>
        {formatCount(count)}
      </span>
    </>
  );
}
