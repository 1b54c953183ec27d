import { useCallback, useMemo, useState } from 'react';
import type { LibraryProblem } from '#domain/problems';
import { calledBy, membersOf } from '#domain/topic-groups';
import type { TopicMap as Plan } from '#domain/topic-map';
import { controlMessages } from '#messages/controls';
import { topicMapMessages } from '#messages/topic-map';
import { useServices } from '../../../state/services.tsx';
import { usePaperHref } from '../../../state/use-address.ts';
import { useMapRowsOf } from '../../../state/use-map-rows.ts';
import {
  useGroupNames,
  useIsAsked,
  useJoined,
  useLit,
  useTopicMap,
  type Lighting,
  type Lit,
} from '../../../state/use-topic-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { GroupList } from './GroupList.tsx';
import { Lights } from './Lights.tsx';
import { TopicMap } from './TopicMap.tsx';
import './topic-map.css';

export interface TopicMapSectionProps {
  /** How far the reader is with every paper, by ordinal, as the overview gives it. */
  readonly statuses: Uint8Array;
}

/** What the papers are about: each as a dot near those of similar wording, or as a list of the same. */
export function TopicMapSection({ statuses }: TopicMapSectionProps) {
  const { map, problem, retry } = useTopicMap();
  const [isList, setList] = useState(false);
  return (
    <section className="plot topic-map" aria-labelledby="topic-map-title">
      <div className="plot-head">
        <h2 id="topic-map-title">{topicMapMessages.title}</h2>
        {map && (
          <Button look="quiet" aria-pressed={isList} onClick={() => setList(!isList)}>
            {topicMapMessages.asList}
          </Button>
        )}
      </div>
      {problem && <MapProblem problem={problem} onRetry={retry} />}
      {map === null && <NoMap />}
      {map && <Mapped map={map} statuses={statuses} isList={isList} />}
    </section>
  );
}

interface MapProblemProps {
  readonly problem: LibraryProblem;
  readonly onRetry: () => void;
}

function MapProblem({ problem: { name }, onRetry }: MapProblemProps) {
  const isFetching = name === 'CorpusUnreachable' || name === 'CorpusDamaged';
  const words = isFetching ? topicMapMessages.notFetched : topicMapMessages.notDrawn;
  return (
    <Problem
      title={words.title}
      actions={<Button onClick={onRetry}>{controlMessages.tryAgain}</Button>}
    >
      {words.what}
    </Problem>
  );
}

function NoMap() {
  return <p className="plot-says">{topicMapMessages.noMap}</p>;
}

const NOTHING_NEAR: Lit['near'] = new Map();

interface MappedProps extends TopicMapSectionProps {
  readonly map: Plan;
  readonly isList: boolean;
}

function Mapped({ map: found, statuses, isList }: MappedProps) {
  const { navigation } = useServices();
  const { own, rename } = useGroupNames();
  const map = useMemo(() => calledBy(found, own), [found, own]);
  const [lighting, setLighting] = useState<Lighting>({ kind: useIsAsked() ? 'found' : 'all' });
  const members = useMemo(() => membersOf(found), [found]);
  const lit = useLit(lighting);
  const isLit = useMemo(() => lit && ((paper: number) => lit.papers.has(paper)), [lit]);
  const joined = useJoined();
  const rowsOf = useMapRowsOf();
  const hrefOf = usePaperHref();
  const open = useCallback(
    (id: string) => navigation.go({ ...navigation.lastLibrary(), paper: id, within: undefined }),
    [navigation],
  );
  const near = lit?.near ?? NOTHING_NEAR;
  const shared = { map, members, statuses, isLit, near, rowsOf, hrefOf, onRename: rename };
  return (
    <>
      <p className="plot-says">
        {topicMapMessages.says}
        {!isList && <span className="map-by-touch"> {topicMapMessages.byTouch}</span>}
        {joined && !isList && ` ${topicMapMessages.joined}`}
      </p>
      <div className="map-tools">
        <Lights lighting={lighting} onChange={setLighting} />
        <p role="status">{lit && topicMapMessages.lit(lit.papers.size, map.xs.length)}</p>
      </div>
      {isList ? <GroupList {...shared} /> : <TopicMap {...shared} joined={joined} onOpen={open} />}
    </>
  );
}
