/** Whether the screen shows an act as stored. */
import { STATUS_WORDS } from '../../../src/domain/filter-words.ts';
import { STATUSES, type Status } from '../../../src/domain/query-language.ts';
import type { Sight } from '../acts.ts';
import { all, one, textOf } from './screen.ts';

/** The row of a paper in the list. */
export function rowOf(paper: string): HTMLElement | undefined {
  return one(`article.row:has(h2 a[href*="/paper/${paper}"])`);
}

/** How many papers the rail counts of each status; undefined until it does. */
export function counts(): Record<Status, number> | undefined {
  const shown = all('nav li a').map((link) => [
    textOf(one('.name', link)),
    textOf(one('.count', link)),
  ]);
  const byName = new Map(shown.map(([name, count]) => [name, count]));
  const counted = STATUSES.map((status) => {
    const count = byName.get(STATUS_WORDS[status])?.replaceAll(',', '') ?? '';
    return [status, count === '' ? undefined : Number(count)] as const;
  });
  const of = (wanted: Status): number => counted.find(([status]) => status === wanted)?.[1] ?? 0;
  if (counted.some(([, count]) => count === undefined)) return undefined;
  return {
    unread: of('unread'),
    toread: of('toread'),
    reading: of('reading'),
    read: of('read'),
    aside: of('aside'),
  };
}

/** The id of the highlight that is drawn on these words. */
export function markOn(words: string): { readonly id: string; readonly kind: string } | undefined {
  const drawn = new Map<string, { text: string; kind: string }>();
  for (const mark of all('.abstract mark')) {
    const { highlight = '', kind = '' } = mark.dataset;
    const text = (drawn.get(highlight)?.text ?? '') + mark.textContent;
    drawn.set(highlight, { text, kind });
  }
  const found = [...drawn].find(([, { text }]) => text === words);
  return found && { id: found[0], kind: found[1].kind };
}

function isTagged(row: Element, name: string): boolean {
  const tags = one('.facts .tags', row)?.title.split(', ') ?? [];
  return tags.includes(name);
}

/** The papers of the list that is open, from the first, while none of them is in the hand. */
function listed(list: string): readonly string[] {
  if (location.hash !== `#/list/${list}`) return [];
  const rows = all('.list-frame:not([data-moving]) li[data-index] .listed');
  return rows.map((row) => textOf(one('.listed-body a', row)));
}

/** Whether it is so on the screen now. */
export function isSeen(sight: Sight): boolean {
  switch (sight.kind) {
    case 'row-status':
      return rowOf(sight.paper)?.dataset['status'] === sight.status;
    case 'counts': {
      const shown = counts();
      return shown !== undefined && STATUSES.every((each) => shown[each] === sight.counts[each]);
    }
    case 'rows-tag': {
      const rows = all('article.row');
      return rows.length > 0 && rows.every((row) => isTagged(row, sight.name) === sight.on);
    }
    case 'chip': {
      const off = `.paper-tags ul[aria-label="Tags"] [aria-label="Remove tag ${sight.name}"]`;
      return (one(off) !== undefined) === sight.on;
    }
    case 'mark':
      return (markOn(sight.words)?.kind ?? null) === sight.as;
    case 'note':
      return textOf(one('.paper-note .note-text')) === sight.text;
    case 'merged':
      return all('.import-page h2').some((heading) => textOf(heading) === 'Merged');
    case 'told':
      return all('[role=status]').some(
        (region) =>
          textOf(region).startsWith(sight.begins) && textOf(region).includes(`“${sight.file}”`),
      );
    case 'listed': {
      const shown = listed(sight.list);
      return sight.titles.every((title, at) => shown[at] === title);
    }
    case 'mark-note': {
      const id = markOn(sight.words)?.id;
      return id !== undefined && textOf(one(`[data-note="${id}"] .note-text`)) === sight.text;
    }
  }
}
