import type { LibraryProblem } from '#domain/problems';
import { controlMessages } from '#messages/controls';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Problem } from '../ui/Problem.tsx';
import { fatalWords } from './problem-words.ts';
import { RepairLink } from './RepairLink.tsx';

/** What newer code, or a fresh start of it, may mend. */
const MENDED_BY_RELOAD = new Set<LibraryProblem['name']>([
  'CorpusNewer',
  'WorkerFailed',
  'Unexpected',
]);

/** The library could not be opened and there is nothing to read yet. */
export function LaunchProblem({ problem }: { readonly problem: LibraryProblem }) {
  const { search, library } = useServices();
  const { title, text } = fatalWords(problem);
  const retry = (): void => {
    library.setState({ problem: undefined, progress: undefined });
    search.open();
  };
  return (
    <main className="launch">
      <div>
        <div className="mark">
          <Mark />
        </div>
        <Problem
          title={title}
          actions={
            <>
              {problem.name !== 'StorageBlocked' && (
                <Button look="primary" onClick={retry}>
                  {controlMessages.tryAgain}
                </Button>
              )}
              {MENDED_BY_RELOAD.has(problem.name) && (
                <Button onClick={() => location.reload()}>{controlMessages.reload}</Button>
              )}
              <RepairLink />
            </>
          }
        >
          {text}
        </Problem>
      </div>
    </main>
  );
}
