import { formatCount } from '#messages/plural';

/** `3 moved, 1 needs you`; what there is none of is left out. */
export function adriftWords(moved: number, lost: number): string {
  return [
    ...(moved > 0 ? [`${formatCount(moved)} moved`] : []),
    ...(lost > 0 ? [`${formatCount(lost)} ${lost === 1 ? 'needs' : 'need'} you`] : []),
  ].join(', ');
}
