import { Component, type ReactNode } from 'react';
import { controlMessages } from '#messages/controls';
import { shellMessages } from '#messages/shell';
import { Button } from '../ui/Button.tsx';
import { noteProblem } from '../data/problem-log.ts';
import { Problem } from '../ui/Problem.tsx';
import { RepairLink } from './RepairLink.tsx';

interface ErrorBoundaryProps {
  /** Only a part of the screen is lost; the rest goes on beside it. */
  readonly part?: boolean;
  readonly children: ReactNode;
}

interface Caught {
  readonly error: Error | undefined;
}

/** The last net: a fault in drawing, or a part that does not load, never leaves an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { error: undefined };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    noteProblem(`Drawing ${error instanceof Error ? error.name : ''}`.trim(), Date.now());
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { part = false, children } = this.props;
    if (!error) return children;
    const problem = (
      <Problem
        title={part ? shellMessages.partNotShown : shellMessages.screenNotDrawn}
        actions={
          <>
            <Button look="primary" onClick={() => location.reload()}>
              {controlMessages.reload}
            </Button>
            <RepairLink />
          </>
        }
      >
        {shellMessages.reloadMends(error.message)}
      </Problem>
    );
    if (part) return <div className="lost-part">{problem}</div>;
    return (
      <main className="launch">
        <div>{problem}</div>
      </main>
    );
  }
}
