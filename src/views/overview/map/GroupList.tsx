import { useState } from 'react';
import { STATUS_SHAPES } from '#domain/reading-status';
import { STATUS_WORDS } from '#domain/filter-words';
import { foundNameOf, nameOf, readAmong, type Members } from '#domain/topic-groups';
import type { TopicMap } from '#domain/topic-map';
import { topicMapMessages } from '#messages/topic-map';
import { useMapRows, type MapRowsOf } from '../../../state/use-map-rows.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Lit } from '../../../state/use-topic-map.ts';
import { StatusGlyph } from '../../../ui/StatusGlyph.tsx';
import { GroupHeading } from './GroupName.tsx';
import { NearTo } from './NearTo.tsx';

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
  /** What papers are near to that are lit for that. */
  readonly near: Lit['near'];
  readonly rowsOf: MapRowsOf;
  readonly hrefOf: (id: string) => string;
  /** Gives a group another name; '' brings back what was found. */
  readonly onRename: (group: number, name: string) => void;
}

/** What the map shows, to be read: its groups with their papers, those in their middle first. */
export function GroupList(props: GroupListProps) {
  const { map, members, statuses, isLit, near, rowsOf, hrefOf, onRename } = props;
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
            name={topic ? nameOf(topic) : topicMapMessages.between}
            words={topic?.words ?? []}
            found={topic && foundNameOf(topic)}
            onRename={(name) => onRename(group, name)}
            read={readAmong(papers, statuses)}
            {...{ papers, near, rowsOf, hrefOf }}
          />
        );
      })}
    </div>
  );
}

interface GroupProps extends Pick<GroupListProps, 'near' | 'rowsOf' | 'hrefOf'> {
  readonly name: string;
  /** What it is called by its words; undefined for what is no group. */
  readonly found: string | undefined;
  readonly onRename: (name: string) => void;
  readonly words: readonly string[];
  readonly papers: readonly number[];
  readonly read: number;
}

function Group(props: GroupProps) {
  const { name, found, words, papers, read, near, rowsOf, hrefOf, onRename } = props;
  const [most, setMost] = useState(FIRST);
  const listed = papers.slice(0, most);
  const beside = listed.flatMap((paper) => near.get(paper)?.paper ?? []);
  const rows = useMapRows(rowsOf, [...new Set([...listed, ...beside])]);
  const left = papers.length - listed.length;
  return (
    <section aria-label={name}>
      {found === undefined ? <h3>{name}</h3> : <GroupHeading {...{ name, found, onRename }} />}
      <p>
        {topicMapMessages.readOf(read, papers.length)}
        {words.length > 0 && `. ${topicMapMessages.setApart(words)}`}
      </p>
      <ul>
        {listed.map((paper) => {
          const row = rows.get(paper);
          if (!row) return null;
          const status = row.own?.status ?? 'unread';
          const to = near.get(paper);
          return (
            <li key={paper}>
              <StatusGlyph shape={STATUS_SHAPES[status]} />
              <div>
                <a href={hrefOf(row.id)} lang="en" dir="ltr">
                  {row.title}
                </a>
                <span className="visually-hidden">, {STATUS_WORDS[status]}</span>
                {to && <NearTo row={rows.get(to.paper)} words={to.words} hrefOf={hrefOf} />}
              </div>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={() => setMost(most + MORE)}>
          {left <= MORE ? topicMapMessages.showAll(papers.length) : topicMapMessages.showMore(MORE)}
          <span className="visually-hidden"> {topicMapMessages.ofGroup(papers.length, name)}</span>
        </Button>
      )}
    </section>
  );
}
