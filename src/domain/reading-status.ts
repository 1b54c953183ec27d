/** The statuses of papers: in which order they come, and the shape that stands for each. */
import { STATUSES, type Status } from '#domain/query-language';

/** Shape first, colour second: they are told apart in greyscale. */
export const STATUS_SHAPES = {
  unread: 'dot',
  toread: 'ring',
  reading: 'half',
  read: 'tick',
  aside: 'dashed',
} as const satisfies Record<Status, string>;

/** What a reader can decide; without a decision a paper is not sorted. */
export const DECISIONS = [
  'toread',
  'reading',
  'read',
  'aside',
] as const satisfies readonly Status[];

/** The status after this one, round and round. */
export function nextStatus(status: Status): Status {
  return STATUSES[(STATUSES.indexOf(status) + 1) % STATUSES.length] ?? STATUSES[0];
}

/** Whether a paper of this status is still to be read or sorted. */
export function isOpen(status: Status): boolean {
  return status !== 'read' && status !== 'aside';
}
