import type { Page } from '@playwright/test';
import { keysBetween } from '#domain/reader/fractional-key';
import {
  entryId,
  taggingId,
  type ListEntry,
  type Reading,
  type ReadingList,
  type Tag,
  type Tagging,
} from '#domain/reader/records';
import type { App } from '../../helpers/app.ts';
import { papers } from './corpus.ts';
import { highlightOf, plantAll, tagNamed } from './made.ts';
import { opening } from './notebook.ts';

const WEEK_MS = 7 * 86_400_000;

/** How many papers were finished in each of the last weeks, the last one first. */
export const WEEKS = [3, 4, 7, 3, 2, 6, 5, 0, 2, 4, 1, 3] as const;

/** What is read, being read and waiting, and which of them bear the tags. */
export const READ = WEEKS.reduce((sum: number, count) => sum + count, 0);
export const READING = 8;
export const TO_READ = 64;

/** Every so many-th paper bears a tag: which meet, and how often, follows from that. */
const TAGS = { benchmark: 2, safety: 3, reasoning: 4, radiology: 5, EHR: 7 } as const;
const TAGGED = 120;

export const LISTS = { 'Radiology journal club': 9, 'Benchmarks, chapter 2': 14, 'Not begun': 5 };

function readings(): Reading[] {
  const ended = WEEKS.flatMap((count, week) => Array.from({ length: count }, () => week));
  const finished = ended.map((week) => Date.now() - week * WEEK_MS);
  // Spread over the library, so that each column of the plots has some of all.
  return papers.slice(0, 4 * TO_READ).flatMap((paper, at): Reading[] => {
    const reading = { id: paper.id, openedAt: null, finishedAt: null };
    const turn = Math.floor(at / 4);
    if (at % 4 === 0 && turn < finished.length) {
      return [{ ...reading, status: 'read', finishedAt: finished[turn] ?? null }];
    }
    if (at % 4 === 1 && turn < READING) return [{ ...reading, status: 'reading' }];
    return at % 4 === 2 && turn < TO_READ ? [{ ...reading, status: 'toread' }] : [];
  });
}

/** Papers that bear both tags. */
export function together(one: keyof typeof TAGS, other: keyof typeof TAGS): number {
  const both = papers.slice(0, TAGGED);
  return both.filter((_, at) => at % TAGS[one] === 0 && at % TAGS[other] === 0).length;
}

function taggings(tags: readonly Tag[]): Tagging[] {
  const every = Object.values(TAGS);
  return papers
    .slice(0, TAGGED)
    .flatMap(({ id: paper }, at) =>
      tags.flatMap(({ id: tag }, which): Tagging[] =>
        at % (every[which] ?? 1) === 0
          ? [{ id: taggingId(tag, paper), tag, on: paper, paper, fromNote: false }]
          : [],
      ),
    );
}

/** The last list holds the last papers, none of which is read. */
function lists(): { readonly list: ReadingList; readonly entries: readonly ListEntry[] }[] {
  return Object.entries(LISTS).map(([name, length], at) => {
    const list = `LIST${at}`;
    const keys = keysBetween(null, null, length);
    const held = at === 2 ? papers.slice(-length) : papers.slice(at, at + length);
    const entries = held.map(({ id: paper }, place) => ({
      id: entryId(list, paper),
      list,
      paper,
      at: keys[place] ?? '',
      note: '',
      due: null,
      done: false,
      addedAt: 1,
    }));
    return { list: { id: list, name, description: '', createdAt: 1 }, entries };
  });
}

const KINDS = ['key', 'key', 'method', 'doubt', 'key', 'idea'] as const;

/** Puts months of reading on the device, and opens the overview. */
export async function openRead(app: App, page: Page): Promise<void> {
  await app.open();
  await app.says(papers.length);
  const tags = Object.keys(TAGS).map((name) => tagNamed(name));
  const listed = lists();
  await plantAll(page, {
    readings: readings(),
    tags,
    taggings: taggings(tags),
    lists: listed.map(({ list }) => list),
    entries: listed.flatMap(({ entries }) => entries),
    highlights: papers
      .slice(0, KINDS.length)
      .map((paper, at) => highlightOf(paper, opening(paper), { kind: KINDS[at] ?? 'key' })),
  });
  await app.open('#/overview');
}
