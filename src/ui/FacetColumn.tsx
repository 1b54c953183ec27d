import { useId, type ReactNode } from 'react';
import { PHONE_SCREEN, useMedia } from './use-media.ts';
import './facet-bar.css';

export interface FacetColumnProps {
  /** What opens it on a phone. */
  readonly summary: string;
  /** Groups of facets. */
  readonly children: ReactNode;
}

/** By what things can be narrowed: a column, rows where it is narrow, folded away on a phone. */
export function FacetColumn({ summary, children }: FacetColumnProps) {
  const phone = useMedia(PHONE_SCREEN);
  const groups = <div className="facets">{children}</div>;
  if (!phone) return groups;
  return (
    <details className="facets-folded">
      <summary>{summary}</summary>
      {groups}
    </details>
  );
}

export interface FacetGroupProps {
  readonly title: string;
  /** Bars, and what shows more of them. */
  readonly children: ReactNode;
}

/** The values of one facet under its name. */
export function FacetGroup({ title, children }: FacetGroupProps) {
  const id = useId();
  return (
    <section role="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
