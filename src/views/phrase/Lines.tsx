import { CountLine } from './CountLine.tsx';
import { Facets } from './Facets.tsx';
import { LineList, type LinesProps } from './LineList.tsx';
import { NonePasses } from './NonePasses.tsx';

/** A longer phrase leaves less room before it. */
function lengthOf(phrase: string): 'short' | 'middle' | 'long' {
  if (phrase.length < 24) return 'short';
  return phrase.length < 48 ? 'middle' : 'long';
}

/** What was found: how much, by what it can be narrowed, and the lines themselves. */
export function Lines({ answered, need }: LinesProps) {
  const { found, question } = answered;
  return (
    <div className="faceted phrase-body">
      <Facets found={found} />
      <div className="phrase-lines" data-length={lengthOf(question.query.phrase)}>
        <CountLine found={found} />
        {found.passing > 0 ? <LineList answered={answered} need={need} /> : <NonePasses />}
      </div>
    </div>
  );
}
