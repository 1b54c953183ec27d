import { useState } from 'react';
import { formatCount, plural } from '#domain/format';
import { STATUS_SHAPES } from '#domain/reading-status';
import { STATUS_WORDS } from '#domain/filter-words';
import { nameOf, readAmong, type Members } from '#domain/topic-groups';
import type { TopicMap } from '#domain/topic-map';
import { useMapRows, type MapRowsOf } from '../../../state/use-map-rows.ts';
import { Button } from '../../../ui/Button.tsx';
import { StatusGlyph } from '../../../ui/StatusGlyph.tsx';

/** Papers of a group that are listed at first, and with each further press. */
const FIRST = 10;
const MORE = 200;

export interface GroupListProps {
  readonly map: TopicMap;
  readonly members: readonly Members[];
  /** By ordinal. */
  readonly statuses: Uint8Array;
  /** Whether a paper is lit; undefined: all are. */
  readonly isLit: ((paper: number) => boolean) | undefined;
  readonly rowsOf: MapRowsOf;
  readonly hrefOf: (id: string) => string;
}

/** What the map shows, to be read: its groups with their papers, those in their middle first. */
export function GroupList({ map, members, statuses, isLit, rowsOf, hrefOf }: GroupListProps) {
  const shown = members
    .map(({ group, papers }) => ({ group, papers: isLit ? papers.filter(isLit) : papers }))
    .filter(({ papers }) => papers.length > 0);
  return (
    <div className="map-list">
      {shown.map(({ group, papers }) => {
        const topic = map.names[group];
        return (
          <Group
            key={group}
            name={topic ? nameOf(topic) : 'Between the groups'}
            words={topic?.words ?? []}
            papers={papers}
            read={readAmong(papers, statuses)}
            rowsOf={rowsOf}
            hrefOf={hrefOf}
          />
        );
      })}
    </div>
  );
}

interface GroupProps extends Pick<GroupListProps, 'rowsOf' | 'hrefOf'> {
  readonly name: string;
  readonly words: readonly string[];
  readonly papers: readonly number[];
  readonly read: number;
}

function Group({ name, words, papers, read, rowsOf, hrefOf }: GroupProps) {
  const [most, setMost] = useState(FIRST);
  const listed = papers.slice(0, most);
  const rows = useMapRows(rowsOf, listed);
  const left = papers.length - listed.length;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <p>
        {formatCount(read)} of {formatCount(papers.length)} read
        {words.length > 0 && `. Set apart by: ${words.join(', ')}`}
      </p>
      <ul>
        {listed.map((paper) => {
          const row = rows.get(paper);
          if (!row) return null;
          const status = row.own?.status ?? 'unread';
          return (
            <li key={paper}>
              <StatusGlyph shape={STATUS_SHAPES[status]} />
              <a href={hrefOf(row.id)}>{row.title}</a>
              <span className="visually-hidden">, {STATUS_WORDS[status]}</span>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={() => setMost(most + MORE)}>
          {left <= MORE ? `Show all ${formatCount(papers.length)}` : `Show ${MORE} more`}
          <span className="visually-hidden">
            {' '}
            of {plural(papers.length, 'paper')} of {name}
          </span>
        </Button>
      )}
    </section>
  );
}
