import type { LibraryProblem } from '#domain/problems';
import { controlMessages } from '#messages/controls';
import { problemMessages } from '#messages/problems';
import { useLibrary, useServices, type Services } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';
import { passingWords } from './problem-words.ts';
import { RepairLink } from './RepairLink.tsx';

interface Remedy {
  readonly label: string;
  readonly apply: () => void;
}

/** What may mend a problem; undefined where nothing can, or it mends itself. */
function remedyOf({ name }: LibraryProblem, services: Services): Remedy | undefined {
  const { library, offline, search } = services;
  const reload = (): void => location.reload();
  switch (name) {
    case 'StorageBlocked':
    case 'VisitLost':
    case 'ClockBehind':
    case 'HighlightGone':
    case 'EntryGone':
      return undefined;
    case 'StorageRefused':
    case 'StorageFull':
      return { label: controlMessages.tryAgain, apply: reload };
    case 'StorageGone':
      return { label: controlMessages.reload, apply: reload };
    case 'StorageNewer':
    case 'TabOutdated': {
      // The newer code may still be waiting to be let in.
      const isWaiting = offline.getState().update !== 'none';
      return { label: controlMessages.reload, apply: isWaiting ? () => offline.accept() : reload };
    }
    case 'CorpusUnreachable':
    case 'CorpusDamaged':
    case 'CorpusMalformed':
    case 'CorpusNewer':
    case 'WorkerFailed':
    case 'Unexpected': {
      const retry = (): void => {
        library.setState({ problem: undefined });
        search.open();
      };
      return { label: controlMessages.tryAgain, apply: retry };
    }
  }
}

/** What went wrong while there are papers to read all the same. */
export function PassingProblem() {
  const services = useServices();
  const { library, ui } = services;
  const problem = useLibrary((state) => state.problem?.problem);
  if (!problem) return null;
  const { title, text } = passingWords(problem);
  const remedy = remedyOf(problem, services);
  return (
    <ReturnFocus className="banner" onLost={() => ui.setState({ searchWanted: true })}>
      <Problem
        tone="warn"
        title={title}
        actions={
          <>
            {remedy && <Button onClick={remedy.apply}>{remedy.label}</Button>}
            {problem.name === 'StorageGone' && <RepairLink />}
            <Button look="quiet" onClick={() => library.setState({ problem: undefined })}>
              {problemMessages.goOn}
            </Button>
          </>
        }
      >
        {text}
      </Problem>
    </ReturnFocus>
  );
}
