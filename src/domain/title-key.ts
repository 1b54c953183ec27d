/**
 * What makes two titles the same paper: NFKC, lower case, and anything but letters and digits as one
 * space, trimmed. `DDM²: Self-Supervised` and `ddm2 self supervised` share the key `ddm2 self supervised`.
 *
 * A title without any letter or digit has the empty key. Never throws.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
