import { Component, type ReactNode } from 'react';
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
        title={part ? 'This part could not be shown' : 'Carrel stopped drawing this screen'}
        actions={
          <>
            <Button look="primary" onClick={() => location.reload()}>
              Reload
            </Button>
            <RepairLink />
          </>
        }
      >
        The papers on this device are safe. After an update, or when the network went before
        everything had come, a reload mends it. What happened: {error.message}
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
