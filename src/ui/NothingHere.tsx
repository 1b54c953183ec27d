import type { ReactNode } from 'react';

export interface NothingHereProps {
  readonly title: string;
  /** Why, and what to do. */
  readonly children: ReactNode;
}

/** Stands where a list would, when there is none. */
export function NothingHere({ title, children }: NothingHereProps) {
  return (
    <div className="nothing-here">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
