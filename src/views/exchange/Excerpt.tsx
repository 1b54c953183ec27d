import type { Excerpt as Lines, Expected } from '#domain/exchange/import-problem';
import { importFaultMessages } from '#messages/import-fault';
import { expectedWords } from './import-words.ts';

interface ExcerptProps {
  readonly excerpt: Lines;
  readonly expected: Expected | undefined;
}

/** Lines of a file as an editor shows them, the place marked, and under it what should stand there. */
export function Excerpt({ excerpt, expected }: ExcerptProps) {
  const { firstLine, lines, mark } = excerpt;
  const last = firstLine + lines.length - 1;
  return (
    <span
      className="excerpt"
      role="group"
      aria-label={importFaultMessages.excerpt(firstLine, last)}
    >
      {lines.map((line, at) => {
        const number = firstLine + at;
        return number === mark.line ? (
          <span key={number} className="excerpt-line" data-marked>
            <span className="excerpt-number">{number}</span>
            <code dir="ltr">
              {line.slice(0, mark.from)}
              <mark>{line.slice(mark.from, mark.to)}</mark>
              {line.slice(mark.to)}
              {expected && (
                <span className="excerpt-words">
                  <span className="excerpt-pointer" aria-hidden>
                    {' '.repeat(mark.from)}
                    {'^'.repeat(Math.max(1, mark.to - mark.from))}{' '}
                  </span>
                  {expectedWords(expected)}
                </span>
              )}
            </code>
          </span>
        ) : (
          <span key={number} className="excerpt-line">
            <span className="excerpt-number">{number}</span>
            <code dir="ltr">{line}</code>
          </span>
        );
      })}
    </span>
  );
}
