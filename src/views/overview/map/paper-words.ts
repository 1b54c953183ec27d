import { STATUS_WORDS } from '#domain/filter-words';
import { nameOf } from '#domain/topic-groups';
import type { TopicMap } from '#domain/topic-map';
import { shortTitle } from '#domain/short-title';
import type { MapRow } from '../../../state/use-map-rows.ts';

/** How far the reader is with a paper, and where it stands: “Read, Labels and classifiers”. */
export function factsOf(row: MapRow, { groups, names }: TopicMap): string {
  const group = names[groups[row.ordinal] ?? names.length];
  const status = STATUS_WORDS[row.own?.status ?? 'unread'];
  return `${status}, ${group ? nameOf(group) : 'between the groups'}`;
}

/** By which words a paper is near to another: “Near Sepsis: alarms, wards”. */
export function nearWords({ title }: MapRow, words: readonly string[]): string {
  const near = `Near ${shortTitle(title)}`;
  return words.length === 0 ? near : `${near}: ${words.join(', ')}`;
}
