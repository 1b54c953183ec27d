import { LIBRARY, printAddress } from '#domain/address';
import { OWN_SOURCE } from '#domain/own-source';
import { formatCount } from '#messages/plural';
import { settingsMessages } from '#messages/settings';
import { useLibrary } from '../../state/services.tsx';
import { aboutPapersHref } from '../../state/use-address.ts';

/** What the saved pages gave, and what they did not. */
export function PapersPage() {
  const summary = useLibrary((state) => state.summary);
  if (!summary) return null;
  const { papers, listings, dated, yearsInferred, truncated, authorsKnown } = summary;
  const own = summary.sources.find(({ name }) => name === OWN_SOURCE)?.papers ?? 0;
  const facts: readonly (readonly [label: string, count: number, of?: number])[] = [
    [settingsMessages.facts.dated, dated],
    [settingsMessages.facts.inferred, yearsInferred, dated],
    [settingsMessages.facts.authors, authorsKnown],
    [settingsMessages.facts.truncated, truncated],
    [settingsMessages.facts.several, summary.onSeveralPages],
  ];
  return (
    <>
      <p className="lead">
        {settingsMessages.papersLead(papers - own, listings)}
        {own > 0 && ` ${settingsMessages.ownPapers(own)}`}
      </p>
      <section className="card">
        <h2>{settingsMessages.savedPages}</h2>
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">{settingsMessages.page}</th>
              <th scope="col">{settingsMessages.saved}</th>
              <th scope="col">{settingsMessages.papers}</th>
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
                <td>
                  {source.name === OWN_SOURCE
                    ? '–'
                    : (source.pageDay ?? settingsMessages.dayNotPrinted)}
                </td>
                <td>{formatCount(source.papers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card">
        <h2>{settingsMessages.known}</h2>
        <table className="facts-table">
          <tbody>
            {facts.map(([label, count, of = papers]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{settingsMessages.countOf(count, of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="note">
          <a href={aboutPapersHref}>{settingsMessages.allKnown.link}</a>
          {settingsMessages.allKnown.after}
        </p>
      </section>
    </>
  );
}
