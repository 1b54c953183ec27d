import { Fragment, type ReactNode } from 'react';
import { findLinks } from '#domain/links';
import type { Paper } from '#domain/corpus';
import { LINK_LOOKS } from './link-kinds.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

/** The abstract as running text, its addresses as links. */
export function Abstract({ paper }: { readonly paper: Pick<Paper, 'abstract' | 'truncated'> }) {
  const { abstract } = paper;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, url, kind } of findLinks(abstract)) {
    const { icon: Icon, label } = LINK_LOOKS[kind];
    parts.push(
      <Fragment key={start}>
        {abstract.slice(from, start)}
        <ExternalLink href={url} title={label}>
          {abstract.slice(start, end)}
          <Icon className="icon link-kind" role="img" aria-label={`, ${label.toLowerCase()}`} />
        </ExternalLink>
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
