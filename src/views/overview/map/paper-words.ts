import { STATUS_WORDS } from '#domain/filter-words';
import { nameOf } from '#domain/topic-groups';
import type { TopicMap } from '#domain/topic-map';
import { shortTitle } from '#domain/short-title';
import { topicMapMessages } from '#messages/topic-map';
import type { MapRow } from '../../../state/use-map-rows.ts';

/** How far the reader is with a paper, and where it stands: “Read, Labels and classifiers”. */
export function factsOf(row: MapRow, { groups, names }: TopicMap): string {
  const group = names[groups[row.ordinal] ?? names.length];
  const status = STATUS_WORDS[row.own?.status ?? 'unread'];
  return group
    ? topicMapMessages.inGroup(status, nameOf(group))
    : topicMapMessages.inNoGroup(status);
}

/** By which words a paper is near to another: “Near Sepsis: alarms, wards”. */
export function nearWords({ title }: MapRow, words: readonly string[]): string {
  const short = shortTitle(title);
  return words.length === 0
    ? topicMapMessages.nearTo(short)
    : topicMapMessages.nearBy(short, words);
}
