import { useMemo } from 'react';
import { countLines, narrowLines, sortLines, type Concordance } from '#domain/concordance';
import { usePhraseAddress } from '../../state/use-phrase.ts';
import { CountLine } from './CountLine.tsx';
import { Facets } from './Facets.tsx';
import { LineList } from './LineList.tsx';
import { NonePasses } from './NonePasses.tsx';

export interface LinesProps {
  readonly answered: { readonly phrase: string; readonly found: Concordance };
}

/** What was found: how much, by what it can be narrowed, and the lines themselves. */
export function Lines({ answered: { phrase, found } }: LinesProps) {
  const { years, sources, sort } = usePhraseAddress();
  const sorted = useMemo(() => sortLines(found.lines, sort), [found, sort]);
  const shown = useMemo(() => narrowLines(sorted, { years, sources }), [sorted, years, sources]);
  const counts = useMemo(
    () => countLines(found.lines, { years, sources }),
    [found, years, sources],
  );
  return (
    <div className="phrase-body">
      <Facets lines={found.lines} counts={counts} />
      <div className="phrase-lines">
        <CountLine found={found} shown={shown} />
        {shown.length > 0 ? <LineList phrase={phrase} lines={shown} /> : <NonePasses />}
      </div>
    </div>
  );
}
