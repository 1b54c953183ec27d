import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Datasheet } from '#domain/datasheet';
import { formatDay } from '#domain/format';
import { aboutPapersMessages } from '#messages/about-papers';
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
      {aboutPapersMessages.exportJson}
    </Button>
  );
  return (
    <OverviewPart title={aboutPapersMessages.title} menu={menu} tools={tools}>
      {answer && !sheet && (
        <p className="about-lead" role="status">
          {aboutPapersMessages.noAccount}
        </p>
      )}
      {sheet && <Sheet sheet={sheet} />}
    </OverviewPart>
  );
}

function Sheet({ sheet }: { readonly sheet: Datasheet }) {
  const { papers, listings, lines, sources, firstDay, lastDay, upkeep } = sheet;
  const { columns } = aboutPapersMessages;
  return (
    <>
      <p className="about-lead">
        <a href={libraryHref}>{aboutPapersMessages.papers(papers)}</a>{' '}
        {aboutPapersMessages.leadAfter(listings, sources.length, lines)}
      </p>
      <PartSection title={aboutPapersMessages.sources.title}>
        <CountTable
          caption={aboutPapersMessages.sources.caption}
          first={aboutPapersMessages.sources.first}
          heads={[columns.lines, columns.listings, columns.papers]}
          rows={sourceRows(sheet)}
        />
      </PartSection>
      <PartSection title={aboutPapersMessages.fields.title}>
        <p>{aboutPapersMessages.fields.what}</p>
        <CountTable
          caption={aboutPapersMessages.fields.caption}
          first={aboutPapersMessages.fields.first}
          heads={[columns.with, columns.without]}
          rows={fieldRows(sheet)}
        />
      </PartSection>
      <PartSection title={aboutPapersMessages.titles.title}>
        <p>{aboutPapersMessages.titles.what}</p>
        <CountTable
          caption={aboutPapersMessages.titles.title}
          first={aboutPapersMessages.titles.first}
          heads={[columns.papers]}
          rows={titleRows(sheet)}
        />
      </PartSection>
      <PartSection title={aboutPapersMessages.days.title}>
        <p>
          {firstDay === undefined || lastDay === undefined
            ? aboutPapersMessages.days.none
            : aboutPapersMessages.days.fromTo(formatDay(firstDay), formatDay(lastDay))}
        </p>
        <CountTable
          caption={aboutPapersMessages.days.caption}
          first={aboutPapersMessages.days.first}
          heads={[columns.papers]}
          rows={yearRows(sheet)}
        />
      </PartSection>
      <PartSection title={aboutPapersMessages.links.title}>
        <CountTable
          caption={aboutPapersMessages.links.caption}
          first={aboutPapersMessages.links.first}
          heads={[columns.links, columns.papers]}
          rows={linkRows(sheet)}
        />
      </PartSection>
      <PartSection title={aboutPapersMessages.texts.title}>
        <CountTable
          caption={aboutPapersMessages.texts.caption}
          first={aboutPapersMessages.texts.first}
          heads={[columns.papers]}
          rows={textRows(sheet)}
        />
      </PartSection>
      <NearlyTheSame sheet={sheet} />
      <Words sheet={sheet} />
      <PartSection title={aboutPapersMessages.upkeep}>
        <p lang="en" dir="ltr">
          {upkeep.add}
        </p>
        <p lang="en" dir="ltr">
          {upkeep.rebuild}
        </p>
      </PartSection>
    </>
  );
}

function Words({ sheet }: { readonly sheet: Datasheet }) {
  const { words, abbreviations } = sheet;
  return (
    <PartSection title={aboutPapersMessages.words.title}>
      <p>
        {aboutPapersMessages.words.what(words.running, words.different, words.once, words.median)}{' '}
        {aboutPapersMessages.words.abbreviations(abbreviations.different)}
      </p>
      <CountTable
        caption={aboutPapersMessages.words.caption}
        first={aboutPapersMessages.words.first}
        heads={[aboutPapersMessages.columns.longForm, aboutPapersMessages.columns.defining]}
        rows={abbreviationRows(sheet)}
      />
    </PartSection>
  );
}
