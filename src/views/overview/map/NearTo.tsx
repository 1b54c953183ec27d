import { shortTitle } from '#domain/short-title';
import { topicMapMessages } from '#messages/topic-map';
import type { MapRow } from '../../../state/use-map-rows.ts';

export interface NearToProps {
  /** The paper that was read or marked; undefined until it is known. */
  readonly row: MapRow | undefined;
  readonly words: readonly string[];
  readonly hrefOf: (id: string) => string;
}

/** Which of the papers read a suggestion is near to, and by which words. */
export function NearTo({ row, words, hrefOf }: NearToProps) {
  if (!row) return null;
  return (
    <p className="map-near">
      {topicMapMessages.near}{' '}
      <a href={hrefOf(row.id)} title={row.title} lang="en" dir="ltr">
        {shortTitle(row.title)}
      </a>
      {words.length > 0 && `: ${words.join(', ')}`}
    </p>
  );
}
