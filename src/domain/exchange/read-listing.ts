/** A saved listing page as it comes in: read as the compiler reads those that Carrel shows. */
import { incomingPaper } from '#domain/exchange/clean-in';
import { TextProblem } from '#domain/exchange/import-problem';
import type { PapersIn } from '#domain/exchange/papers-in';
import type { Fault } from '#domain/listing/fault';
import { normalisePage, savedYearOf, type CleanListing } from '#domain/listing/normalise';
import { parsePage } from '#domain/listing/parse';
import type { TextRange } from '#domain/text-range';

function lineRange(text: string, line: number): TextRange {
  const END = /\r\n?|\n/g;
  for (let passed = 1; passed < line && END.exec(text) !== null; passed += 1);
  const start = line === 1 ? 0 : END.lastIndex;
  const end = END.exec(text)?.index ?? text.length;
  return { start, end: Math.max(start + 1, end) };
}

/** A year that the page does not print is not said to be known. */
function paperOf({ title, abstract, links, publishedOn, yearInferred }: CleanListing) {
  return incomingPaper({
    title,
    abstract,
    links: links.map(({ url }) => url),
    publishedOn: yearInferred ? null : (publishedOn ?? null),
  });
}

/** @throws TextProblem at the first line that fits nowhere, with the compiler's reason */
export function readListing(file: string, text: string): PapersIn {
  const page = parsePage(file, new TextEncoder().encode(text));
  const faults: Fault[] = [...page.faults];
  const papers = [...normalisePage(page, savedYearOf(page), faults)].map(paperOf);
  const [first] = faults.toSorted((a, b) => a.line - b.line);
  if (first !== undefined) {
    const fault = { name: 'PageMalformed', reason: first.reason } as const;
    throw new TextProblem(fault, lineRange(text, first.line));
  }
  return { papers, highlights: [], passedOver: [] };
}
