import { useMemo, type RefObject } from 'react';
import { printAddress } from '#domain/address';
import { formatMoment } from '#domain/format';
import { parseNote } from '#domain/light-markdown';
import type { EntryPaper, EntryRow } from '#domain/notebook';
import { highlightsMessages } from '#messages/highlights';
import { useReader } from '../../state/services.tsx';
import { Matched } from '../../ui/Matched.tsx';
import { RichText } from '../../ui/RichText.tsx';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import { Filled } from '../../ui/Filled.tsx';
import { entryKind, tagHref } from './entry-words.ts';

const NONE: readonly never[] = [];

/** More of a note than the page shows, in UTF-16 units. */
const MOST_NOTE = 1500;

export interface EntryItemProps {
  readonly row: EntryRow;
  readonly now: number;
  /** Entries of one paper follow each other under its title. */
  readonly isGrouped: boolean;
  /** The address of the paper. */
  readonly href: string;
  readonly onOpen: () => void;
  /** Given to the entry that is to take the focus; told when it has it. */
  readonly onFocusTaken?: (() => void) | undefined;
}

/** A quote as it is marked, with its note, and where it stands. */
export function EntryItem({ row, now, isGrouped, href, onOpen, onFocusTaken }: EntryItemProps) {
  const link = useTakenFocus(onFocusTaken);
  const renamed = useReader((state) => state.summary?.kinds) ?? NONE;
  const { kind, paper, note, matches, opensPaper } = row;
  const { name, letter } = entryKind(kind, renamed);
  return (
    <>
      {isGrouped && opensPaper && (
        <h2 className="entry-paper">
          <Title of={paper} />
        </h2>
      )}
      <article className="entry" data-kind={kind} data-other={matches ? undefined : ''}>
        <span className="entry-letter" aria-hidden>
          {letter}
        </span>
        <div>
          <Words row={row} name={name} href={href} onOpen={onOpen} link={link} />
          {note !== '' && <Note text={note} />}
          <Facts row={row} name={name} now={now} paper={isGrouped ? undefined : paper} />
          <Adrift row={row} />
        </div>
      </article>
    </>
  );
}

interface WordsProps {
  readonly row: EntryRow;
  readonly name: string;
  readonly href: string;
  readonly onOpen: () => void;
  readonly link: RefObject<HTMLAnchorElement | null>;
}

/** The way to the words; of a paper that is gone, only the words. */
function Words({ row, name, href, onOpen, link }: WordsProps) {
  const { kind, paper, quote, quoteMatches } = row;
  const content =
    kind === 'paper' ? (
      name
    ) : (
      <>
        <span className="visually-hidden">{name}: </span>
        <mark lang="en" dir="ltr">
          <Matched text={quote} ranges={quoteMatches} />
        </mark>
      </>
    );
  return (
    <p className={kind === 'paper' ? 'entry-whole' : 'entry-quote'}>
      {/* Without an address it is no link, but arrows still lead to it. */}
      <a
        ref={link}
        href={paper.title === undefined ? undefined : href}
        tabIndex={paper.title === undefined ? -1 : undefined}
        onClick={onOpen}
      >
        {content}
      </a>
    </p>
  );
}

function Note({ text }: { readonly text: string }) {
  const blocks = useMemo(
    () =>
      parseNote(text.length > MOST_NOTE ? `${text.slice(0, MOST_NOTE).toWellFormed()} …` : text),
    [text],
  );
  return (
    <div className="entry-note">
      <RichText blocks={blocks} hrefOfTag={tagHref} />
    </div>
  );
}

/** The title of a paper, or that there is none any more. */
function Title({ of: { title } }: { readonly of: EntryPaper }) {
  return title === undefined ? (
    highlightsMessages.lostPaper
  ) : (
    <span lang="en" dir="ltr">
      {title}
    </span>
  );
}

interface FactsProps {
  readonly row: EntryRow;
  readonly name: string;
  readonly now: number;
  readonly paper: EntryPaper | undefined;
}

function Facts({ row: { kind, at, tags }, name, now, paper }: FactsProps) {
  return (
    <p className="entry-facts">
      <span className="entry-where">
        {kind !== 'paper' && <span>{name}</span>}
        <span>{formatMoment(at, now)}</span>
        {paper && (
          <span className="entry-title" title={paper.title ?? highlightsMessages.lostPaper}>
            <Title of={paper} />
          </span>
        )}
      </span>
      {tags.map((tag) => (
        <a
          key={tag}
          className="entry-tag"
          href={tagHref(tag)}
          aria-label={highlightsMessages.tag(tag)}
        >
          {tag}
        </a>
      ))}
    </p>
  );
}

/** What became of the words in a text that has changed. */
function Adrift({ row: { id, anchored, was } }: { readonly row: EntryRow }) {
  if (anchored === 'set') return null;
  if (anchored === 'left') return <p className="entry-adrift">{highlightsMessages.gone}</p>;
  const href = printAddress({ screen: 'adrift', highlight: id });
  return (
    <p className="entry-adrift">
      {anchored === 'moved' ? (
        <>
          {was === undefined ? (
            highlightsMessages.changed
          ) : (
            <Filled
              sentence={highlightsMessages.changedFrom}
              parts={{
                was: (
                  <span lang="en" dir="ltr">
                    {was}
                  </span>
                ),
              }}
            />
          )}{' '}
          <a href={href}>{highlightsMessages.lookAtIt}</a>
        </>
      ) : (
        <>
          {highlightsMessages.gone} <a href={href}>{highlightsMessages.attachAgain}</a>
        </>
      )}
    </p>
  );
}
