// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Choice } from '#domain/exchange/conflicts';
import type { PreviewRow, PreviewSummary } from '../../../src/state/use-import.ts';
import { MergePreview } from '../../../src/views/exchange/MergePreview.tsx';

afterEach(cleanup);

const NOTHING = { added: {}, updated: {}, deleted: {} };
const SUMMARY: PreviewSummary = {
  preview: 1,
  kind: 'carrel-library',
  file: 'backup.json',
  savedAt: null,
  device: 'other',
  isFromHere: false,
  added: 0,
  updated: 0,
  conflicts: 2,
  unchanged: 0,
  deletedHere: 0,
  named: 0,
  deleted: 0,
  tables: NOTHING,
  deletedShare: 0,
  mustAsk: false,
  isNothingNew: false,
  isDamaged: false,
  unattached: 0,
  passedOver: [],
  aheadUntil: null,
};

const side = (text: string, isGone = false) => ({ text, at: 1000, isGone });
const conflictOn = (id: string, isGone: boolean): PreviewRow => ({
  table: 'notes',
  id,
  text: id,
  paper: null,
  subject: undefined,
  conflict: {
    table: 'notes',
    id,
    field: 'text',
    paper: null,
    here: side(`${id}, written here`),
    there: side(`${id}, written there`, isGone),
    keeps: 'there',
    canBoth: !isGone,
  },
});
const ROWS = [conflictOn('Gone there', true), conflictOn('Written twice', false)];

interface Shown {
  /** The worker dies, and its successor knows nothing of the preview. */
  isForgotten: boolean;
}

function show(isMerging = false) {
  const shown: Shown = { isForgotten: false };
  const merged: (readonly Choice[])[] = [];
  render(
    <MergePreview
      summary={SUMMARY}
      now={2000}
      isMerging={isMerging}
      rows={() => Promise.resolve(shown.isForgotten ? [] : ROWS)}
      merge={({ choices }) => merged.push(choices)}
      discard={() => undefined}
    />,
  );
  return { shown, merged, user: userEvent.setup() };
}

const kept = async (at: number, name: string | RegExp): Promise<HTMLElement> => {
  const rows = within(await screen.findByRole('region')).findAllByRole('listitem');
  return within((await rows)[at] ?? document.body).getByRole('radio', { name });
};

test('keeping both where they differ leaves alone what was chosen where only one can stand', async () => {
  const { user, merged } = show();
  await user.click(await kept(0, /^Keep this device’s/));
  await user.click(screen.getByRole('button', { name: 'Keep both where they differ' }));
  expect(await kept(1, /^Keep both/)).toBeChecked();
  expect(await kept(0, /^Keep this device’s/)).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Merge 2 changes' }));
  expect(merged).toEqual([
    [
      { table: 'notes', id: 'Gone there', field: 'text', keep: 'here' },
      { table: 'notes', id: 'Written twice', field: 'text', keep: 'both' },
    ],
  ]);
});

test('where the rows cannot be had any more, nothing that was chosen is forgotten', async () => {
  const { user, shown, merged } = show();
  await user.click(await kept(1, /^Keep this device’s/));
  shown.isForgotten = true;
  await user.click(screen.getByRole('button', { name: 'Keep both where they differ' }));
  await user.click(screen.getByRole('button', { name: 'Merge 2 changes' }));
  expect(merged).toEqual([[{ table: 'notes', id: 'Written twice', field: 'text', keep: 'here' }]]);
});

test('what is being merged is not put aside meanwhile', () => {
  show(true);
  expect(screen.getByRole('button', { name: 'Merging…' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Discard' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Keep both where they differ' })).toBeDisabled();
});
