import { LIBRARY, printAddress } from '#domain/address';
import { plural } from '#domain/format';
import { OWN_SOURCE } from '#domain/own-source';
import { formatCount } from '#messages/plural';
import { useLibrary } from '../../state/services.tsx';
import { aboutPapersHref } from '../../state/use-address.ts';

/** What the saved pages gave, and what they did not. */
export function PapersPage() {
  const summary = useLibrary((state) => state.summary);
  if (!summary) return null;
  const { papers, listings, dated, yearsInferred, truncated, authorsKnown } = summary;
  const own = summary.sources.find(({ name }) => name === OWN_SOURCE)?.papers ?? 0;
  const facts: readonly (readonly [label: string, count: number, of?: number])[] = [
    ['Papers with a date', dated],
    ['… of which the year is inferred', yearsInferred, dated],
    ['Papers whose number of authors is known', authorsKnown],
    ['Abstracts that the page cut short', truncated],
    ['Papers on two pages or more', summary.onSeveralPages],
  ];
  return (
    <>
      <p className="lead">
        {formatCount(papers - own)} papers from {formatCount(listings)} listings on saved pages. The
        pages give titles and abstracts; they name no author and no journal.
        {own > 0 && ` Besides, ${plural(own, 'paper')} of your own, with what their files gave.`}
      </p>
      <section className="card">
        <h2>Pages</h2>
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">Page</th>
              <th scope="col">Saved</th>
              <th scope="col">Papers</th>
            </tr>
          </thead>
          <tbody>
            {summary.sources.map((source) => (
              <tr key={source.name}>
                <th scope="row">
                  <a href={printAddress({ ...LIBRARY, sources: [source.name] })}>{source.title}</a>
                  {source.name !== OWN_SOURCE && (
                    <>
                      <br />
                      <span className="note">{source.name}</span>
                    </>
                  )}
                </th>
                <td>{source.name === OWN_SOURCE ? '–' : (source.pageDay ?? 'day not printed')}</td>
                <td>{formatCount(source.papers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card">
        <h2>What is known</h2>
        <table className="facts-table">
          <tbody>
            {facts.map(([label, count, of = papers]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {formatCount(count)} of {formatCount(of)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="note">
          <a href={aboutPapersHref}>All that is known of them</a>, with the papers behind each
          number.
        </p>
      </section>
    </>
  );
}
