import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Datasheet } from '#domain/datasheet';
import { formatDay, plural } from '#domain/format';
import { formatCount } from '#messages/plural';
import { saveDatasheet, useDatasheet } from '../../state/use-about-papers.ts';
import { libraryHref } from '../../state/use-address.ts';
import { Button } from '../../ui/Button.tsx';
import {
  abbreviationRows,
  fieldRows,
  linkRows,
  sourceRows,
  textRows,
  titleRows,
  yearRows,
} from './about-rows.ts';
import { CountTable } from './CountTable.tsx';
import { NearlyTheSame } from './NearlyTheSame.tsx';
import { OverviewPart, PartSection } from './OverviewPart.tsx';

/** What is known of the papers that the site brings, and where it comes from. */
export function AboutPapers({ menu }: { readonly menu: ReactNode }) {
  const answer = useDatasheet();
  const sheet = answer?.found;
  const tools = sheet && (
    <Button onClick={() => saveDatasheet(sheet)}>
      <Download className="icon" aria-hidden />
      Export as JSON
    </Button>
  );
  return (
    <OverviewPart title="About the papers" menu={menu} tools={tools}>
      {answer && !sheet && (
        <p className="about-lead" role="status">
          This site has no account of the papers you have, or it cannot be read just now. The papers
          themselves are all here.
        </p>
      )}
      {sheet && <Sheet sheet={sheet} />}
    </OverviewPart>
  );
}

function Sheet({ sheet }: { readonly sheet: Datasheet }) {
  const { papers, listings, lines, sources, firstDay, lastDay, upkeep } = sheet;
  return (
    <>
      <p className="about-lead">
        <a href={libraryHref}>{plural(papers, 'paper')}</a> from {plural(listings, 'listing')} on{' '}
        {plural(sources.length, 'saved page')}, {formatCount(lines)} lines, each of them accounted
        for. Papers of your own are not counted here.
      </p>
      <PartSection title="Where they come from">
        <CountTable
          caption="Saved pages"
          first="Page"
          heads={['Lines', 'Listings', 'Papers']}
          rows={sourceRows(sheet)}
        />
      </PartSection>
      <PartSection title="What of each is known">
        <p>The pages give titles and abstracts. What else they say of a paper, they say of few.</p>
        <CountTable
          caption="Papers with and without each detail"
          first="Detail"
          heads={['Papers with it', 'Without']}
          rows={fieldRows(sheet)}
        />
      </PartSection>
      <PartSection title="Titles that came more than once">
        <p>Listings with one title, however it is spelled, are one paper.</p>
        <CountTable
          caption="Titles that came more than once"
          first="Titles"
          heads={['Papers']}
          rows={titleRows(sheet)}
        />
      </PartSection>
      <PartSection title="Days">
        <p>
          {firstDay === undefined || lastDay === undefined
            ? 'No paper has a date.'
            : `The oldest date is ${formatDay(firstDay)}, the newest ${formatDay(lastDay)}.`}
        </p>
        <CountTable
          caption="Papers by year"
          first="Year"
          heads={['Papers']}
          rows={yearRows(sheet)}
        />
      </PartSection>
      <PartSection title="Links in the abstracts">
        <CountTable
          caption="Links by kind"
          first="Leads to"
          heads={['Links', 'Papers']}
          rows={linkRows(sheet)}
        />
      </PartSection>
      <PartSection title="What is not as it was">
        <CountTable
          caption="Texts that were cut short or changed"
          first="What"
          heads={['Papers']}
          rows={textRows(sheet)}
        />
      </PartSection>
      <NearlyTheSame sheet={sheet} />
      <Words sheet={sheet} />
      <PartSection title="How pages come in">
        <p>{upkeep.add}</p>
        <p>{upkeep.rebuild}</p>
      </PartSection>
    </>
  );
}

function Words({ sheet }: { readonly sheet: Datasheet }) {
  const { words, abbreviations } = sheet;
  return (
    <PartSection title="Words and abbreviations">
      <p>
        {plural(words.running, 'word')} in titles and abstracts, {formatCount(words.different)}{' '}
        different ones, of which {formatCount(words.once)} stand in one paper only. Half of the
        abstracts have fewer than {plural(words.median, 'word')}.{' '}
        {plural(abbreviations.different, 'abbreviation')} are defined; the commonest:
      </p>
      <CountTable
        caption="The commonest abbreviations"
        first="Short"
        heads={['Stands for', 'Papers that define it']}
        rows={abbreviationRows(sheet)}
      />
    </PartSection>
  );
}
