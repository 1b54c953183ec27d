import type { ConcordanceLine } from '#domain/concordance';
import { filterMessages } from '#messages/filter-words';
import { paperFactMessages } from '#messages/paper-facts';
import { phraseMessages } from '#messages/phrase';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import { Filled } from '../../ui/Filled.tsx';

/** More of a sentence than any screen shows after the phrase, in UTF-16 units. */
const MOST_AFTER = 400;

export interface LineProps {
  readonly line: ConcordanceLine;
  /** How much of the sentence can be shown before the phrase, in UTF-16 units. */
  readonly lead: number;
  /** The address of the paper. */
  readonly href: string;
  readonly onOpen: () => void;
  /** Given to the line that is to take the focus; told when it has it. */
  readonly onFocusTaken: (() => void) | undefined;
}

/** What stands before the phrase, without words that there is no room for. */
function before({ text, match }: ConcordanceLine, lead: number): string {
  if (match.start <= lead) return text.slice(0, match.start);
  const tail = text.slice(match.start - lead, match.start);
  return `… ${tail.slice(tail.search(/\s/) + 1)}`;
}

/** One sentence, aligned on the phrase, and the paper that holds it. */
export function Line({ line, lead, href, onOpen, onFocusTaken }: LineProps) {
  const { text, match, title, year, yearInferred, inTitle } = line;
  const link = useTakenFocus(onFocusTaken);
  const named = (
    <span lang="en" dir="ltr">
      {title}
    </span>
  );
  return (
    <article className="line">
      <a ref={link} href={href} lang="en" dir="ltr" onClick={onOpen}>
        <span className="before">{before(line, lead)}</span>
        <span className="from">
          <b className="match">{text.slice(match.start, match.end)}</b>
          {text.slice(match.end, match.end + MOST_AFTER)}
        </span>
      </a>
      <p className="of" title={title}>
        <span className="title">
          {inTitle ? <Filled sentence={phraseMessages.inTitle} parts={{ title: named }} /> : named}
        </span>
        <span className="year" title={yearInferred && paperFactMessages.aboutYear}>
          {year ?? filterMessages.noDate}
          {yearInferred && (
            <span className="visually-hidden">{paperFactMessages.yearInferred}</span>
          )}
        </span>
      </p>
    </article>
  );
}

/** The place of a line that is on its way. */
export function LoadingLine() {
  return <div className="line" aria-hidden />;
}
