import { Fragment, type ReactNode } from 'react';
import { findLinks } from '#domain/links';
import type { Paper } from '#domain/corpus';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

/** The abstract as running text, its addresses as links. */
export function Abstract({ paper }: { readonly paper: Pick<Paper, 'abstract' | 'truncated'> }) {
  const { abstract } = paper;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, url } of findLinks(abstract)) {
    parts.push(
      <Fragment key={start}>
        {abstract.slice(from, start)}
        <ExternalLink href={url}>{abstract.slice(start, end)}</ExternalLink>
      </Fragment>,
    );
    from = end;
  }
  return (
    <>
      <p className="abstract">
        {parts}
        {abstract.slice(from)}
      </p>
      {paper.truncated && (
        <p className="cut-short">The saved page cut this abstract short. The rest is not here.</p>
      )}
    </>
  );
}
