import { TriangleAlert } from 'lucide-react';
import { usePaused } from '../../ui/use-paused.ts';

/** What stands here is announced when nothing has changed for this long. */
const PAUSE_MS = 500;

export interface FieldProblemProps {
  /** Of the sentence, for the field that it describes. */
  readonly id: string;
  readonly problem: string | undefined;
  /** What can be chosen instead of typed, in words; '' without. */
  readonly offered: string;
}

/** What of the query was not understood; the search goes on with the rest. */
export function FieldProblem({ id, problem, offered }: FieldProblemProps) {
  const said = usePaused(problem ?? offered, PAUSE_MS);
  return (
    <>
      {problem !== undefined && (
        <p id={id} className="field-problem">
          <TriangleAlert className="icon" aria-hidden />
          {problem}
        </p>
      )}
      <p aria-live="polite" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
