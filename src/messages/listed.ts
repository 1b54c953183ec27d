/** `a`, `a and b`, `a, b and c`. By hand: it is wanted beside the first rows. */
export function listed(items: readonly string[], and: string): string {
  const rest = items.slice(0, -1);
  const last = items.at(-1) ?? '';
  return rest.length === 0 ? last : `${rest.join(', ')} ${and} ${last}`;
}
