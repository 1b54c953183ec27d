/** Stage 5: what must hold of every corpus, checked before anything is written. */
import type { Source } from '#domain/corpus';
import { quote } from '#domain/listing/fault';
import type { Fault } from '#domain/listing/fault';
import { sumLines } from '#domain/listing/line-counts';
import { paperId } from './merge.ts';
import type { Draft, Drafts } from './merge.ts';
import type { ParsedPage } from '#domain/listing/parse';

const TEX_LEFT = /[\\{}]|``/;

/** Faults of the merged papers, each at the listing it comes from. */
export function validateDrafts(drafts: Drafts): Fault[] {
  const faults: Fault[] = [];
  const keys = new Map<string, Draft>();
  for (const draft of drafts.values()) {
    const { text } = draft;
    if (draft.key === '') {
      for (const { source, line } of draft.listings) {
        faults.push({ file: source, line, reason: 'a title without any letter or digit' });
      }
      continue;
    }
    const at = { file: text.source, line: text.line };
    if (text.abstract === '') faults.push({ ...at, reason: 'an abstract without any text' });
    if (TEX_LEFT.test(text.title) || TEX_LEFT.test(text.abstract)) {
      faults.push({ ...at, reason: `TeX is left in ${quote(text.title)} or its abstract` });
    }
    const id = paperId(draft.key);
    const other = keys.get(id);
    if (other !== undefined) {
      faults.push({
        ...at,
        reason: `has the id ${id} of another title, ${quote(other.text.title)}`,
      });
    }
    keys.set(id, draft);
  }
  return faults;
}

/** A page whose lines were not all given a role, though none was a fault. */
export function validateLines(page: ParsedPage): Fault[] {
  const accounted = sumLines(page.counts);
  if (page.faults.length > 0 || accounted === page.lines) return [];
  const reason = `${accounted} of ${page.lines} lines accounted for`;
  return [{ file: page.name, line: 1, reason }];
}

/** Two pages of one name could not be told apart on the screen. */
export function validateSources(sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  const titles = new Map<string, string>();
  for (const { name, title } of sources) {
    const other = titles.get(title);
    if (other !== undefined) {
      const reason = `${quote(title)} names both ${other} and ${name}`;
      faults.push({ file: 'sources.json', line: 1, reason });
    }
    titles.set(title, name);
  }
  return faults;
}
