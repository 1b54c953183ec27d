import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';

interface Caught {
  readonly error: Error | undefined;
}

/** The last net: a fault in drawing never leaves an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: undefined };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="launch">
        <div>
          <Problem
            title="Carrel stopped drawing this screen"
            actions={
              <Button look="primary" onClick={() => location.reload()}>
                Reload
              </Button>
            }
          >
            The papers on this device are safe. What happened: {error.message}
          </Problem>
        </div>
      </main>
    );
  }
}
