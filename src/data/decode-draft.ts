/** Drafts as localStorage holds them: another version, or somebody else, may have written there. */
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import type { Draft } from './drafts.ts';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const TEXTS = ['id', 'paper', 'kind', 'exact', 'prefix', 'suffix', 'textHash', 'anchored', 'note'];
const NUMBERS = ['start', 'end', 'createdAt'];

function isHighlight(value: unknown): value is TaggedHighlight {
  if (!isObject(value) || !('tags' in value) || !Array.isArray(value.tags)) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const has = (names: readonly string[], type: string): boolean =>
    names.every((name) => typeof fields.get(name) === type);
  return has(TEXTS, 'string') && has(NUMBERS, 'number') && value.tags.every(isObject);
}

/** @throws {SyntaxError} for what is no JSON */
export function decodeDraft(stored: string | null): Draft | undefined {
  if (stored === null) return undefined;
  const value: unknown = JSON.parse(stored);
  if (!isObject(value)) return undefined;
  if (!('text' in value && 'from' in value && 'session' in value)) return undefined;
  const { text, from, session } = value;
  if (typeof text !== 'string' || typeof session !== 'string' || !Array.isArray(from)) {
    return undefined;
  }
  const on = 'on' in value && isHighlight(value.on) ? value.on : undefined;
  return { text, session, from: from.filter((known) => typeof known === 'string'), on };
}
