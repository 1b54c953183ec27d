import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ProblemProps {
  /** What happened. */
  readonly title: string;
  /** What is safe, and what to do. */
  readonly children: ReactNode;
  readonly tone?: 'danger' | 'warn';
  readonly actions?: ReactNode;
}

/** Said at once by screen readers, and stays until it is mended or put aside. */
export function Problem({ title, children, tone = 'danger', actions }: ProblemProps) {
  return (
    <div className="problem" role="alert" data-tone={tone}>
      <h2>
        <TriangleAlert className="icon" aria-hidden />
        {title}
      </h2>
      <p>{children}</p>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
