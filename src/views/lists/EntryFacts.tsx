import {
  Box,
  CalendarDays,
  Check,
  CodeXml,
  Database,
  StickyNote,
  type LucideIcon,
} from 'lucide-react';
import { STATUS_WORDS } from '#domain/filter-words';
import { formatDay } from '#domain/format';
import type { FilterKind } from '#domain/library-query';
import type { DeskEntry } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';
import { formatCount } from '#messages/plural';
import { isLeft } from '../../state/list-walk.ts';
import { MarkStrip } from '../../ui/MarkStrip.tsx';

const LINKS: Record<FilterKind, LucideIcon> = { code: CodeXml, dataset: Database, model: Box };

export interface EntryFactsProps {
  readonly entry: DeskEntry;
  /** ISO date. */
  readonly today: string;
}

/** One line of what is known of a paper on a list, and of what the reader made of it. */
export function EntryFacts({ entry, today }: EntryFactsProps) {
  const { sources, links, own, status, done } = entry;
  return (
    <p className="listed-facts">
      {status !== 'unread' && <span className="visually-hidden">{STATUS_WORDS[status]}, </span>}
      <Day entry={entry} />
      {sources.length > 0 && (
        <span title={sources.join(', ')}>
          {sources.length === 1 ? sources[0] : listPageMessages.facts.sources(sources.length)}
        </span>
      )}
      {links.map((kind) => {
        const Icon = LINKS[kind];
        return (
          <span key={kind}>
            <Icon className="icon" aria-hidden /> {listPageMessages.facts.links[kind]}
          </span>
        );
      })}
      {own && own.strip.length + own.notes > 0 && <Marks own={own} />}
      <Due entry={entry} today={today} />
      {done && (
        <span className="listed-done">
          <Check className="icon" aria-hidden /> {listPageMessages.facts.done}
        </span>
      )}
    </p>
  );
}

function Day({ entry: { publishedOn, yearInferred } }: { readonly entry: DeskEntry }) {
  if (publishedOn === undefined) return <span>{listPageMessages.facts.noDate}</span>;
  const day = formatDay(publishedOn);
  if (!yearInferred) return <span>{day}</span>;
  return (
    <span title={listPageMessages.facts.about(day)}>
      {day}
      <span className="visually-hidden">{listPageMessages.facts.yearInferred}</span>
    </span>
  );
}

function Marks({ own: { strip, notes } }: { readonly own: NonNullable<DeskEntry['own']> }) {
  return (
    <span className="listed-marks">
      {strip.length > 0 && (
        <MarkStrip
          ticks={strip.map(({ at, kind }) => ({ at, colour: `var(--hl-${kind}-edge)` }))}
          label={listPageMessages.facts.highlights(strip.length)}
        />
      )}
      {notes > 0 && (
        <span title={listPageMessages.facts.notes(notes)}>
          <StickyNote className="icon" aria-hidden /> {formatCount(notes)}
          <span className="visually-hidden"> {listPageMessages.facts.noteWord(notes)}</span>
        </span>
      )}
    </span>
  );
}

/** By when it is to be read; said louder once that day is over and it is not. */
function Due({ entry, today }: EntryFactsProps) {
  const { due } = entry;
  if (due === null) return null;
  const isLate = isLeft(entry) && due < today;
  return (
    <span className="listed-due" data-late={isLate || undefined}>
      <CalendarDays className="icon" aria-hidden />{' '}
      {isLate
        ? listPageMessages.facts.wasDue(formatDay(due))
        : listPageMessages.facts.due(formatDay(due))}
    </span>
  );
}
