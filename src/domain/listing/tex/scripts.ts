const RAISED = new Map(zip('0123456789+-−=()in', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ'));
const LOWERED = new Map(zip('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'));

function zip(from: string, to: string): [string, string][] {
  const targets = Array.from(to);
  return Array.from(from, (sign, at): [string, string] => [sign, targets[at] ?? sign]);
}

const STANDS_RAISED = new Set(['°', '*', '∗', '†', '‡', '′', '″', '™', '®', '©', '']);
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/**
 * A superscript as text. Inside maths `2` is `²` and `∘` a degree; what has no raised form keeps its
 * sign (`^0.068`), in parentheses when it is more than one item, so that the meaning stays.
 */
export function raise(content: string, math: boolean): string {
  if (content === '∘') return '°';
  if (content === '∘C') return '°C';
  if (STANDS_RAISED.has(content)) return content;
  if (math) {
    if (ORDINAL_ENDINGS.has(content)) return content;
    const raised = mapAll(content, RAISED);
    if (raised !== undefined) return raised;
  }
  return `^${wrap(content)}`;
}

/** A subscript as text, by the same rule. */
export function lower(content: string, math: boolean): string {
  if (content === '') return '';
  const lowered = math ? mapAll(content, LOWERED) : undefined;
  return lowered ?? `_${wrap(content)}`;
}

/** In parentheses unless it is one item. */
export function wrap(content: string): string {
  return /^[+−-]?[\p{L}\p{N}\p{M}.′*]+$/u.test(content) ? content : `(${content})`;
}

function mapAll(content: string, table: ReadonlyMap<string, string>): string | undefined {
  let mapped = '';
  for (const sign of content) {
    const target = table.get(sign);
    if (target === undefined) return undefined;
    mapped += target;
  }
  return mapped;
}
