// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ImportError, type ImportProblem } from '#domain/exchange/import-problem';
import { readImport, type FileSource } from '#domain/exchange/read-import';
import { fileOf } from '../../../scripts/imports/file-of.ts';
import { OWN_READER } from '../../../scripts/imports/own-files.ts';
import { ImportFault } from '../../../src/views/exchange/ImportFault.tsx';

const asked: string[] = [];

afterEach(() => {
  cleanup();
  asked.length = 0;
});

async function problemOf(file: FileSource): Promise<ImportProblem> {
  const error: unknown = await readImport(file, { readOwn: OWN_READER }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw new Error(`Not refused: ${String(error)}`);
  return error.problem;
}

async function show(file: FileSource): Promise<void> {
  render(
    <ImportFault
      problem={await problemOf(file)}
      now={Date.UTC(2026, 4, 16)}
      onOther={() => asked.push('other')}
      onLeaveOut={() => asked.push('leave out')}
    />,
  );
}

const WRONG = fileOf(
  'refs.json',
  JSON.stringify(
    [{ id: 'a', type: 'book', title: 'A', issued: { 'date-parts': [['soon']] } }],
    null,
    2,
  ),
);

test('says at once what is wrong and where, and shows the lines around it', async () => {
  await show(WRONG);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('This file can’t be merged. Nothing was changed.');
  expect(alert).toHaveTextContent(
    'refs.json, line 9, field [0].issued.date-parts[0][0]: it is "soon", but must be a whole number, 0 or more.',
  );
  const lines = within(alert).getByRole('group', { name: 'Lines 7 to 11 of the file' });
  expect(lines).toHaveTextContent('9 "soon" ^^^^^^ must be a whole number, 0 or more');
  expect(within(lines).getByText('"soon"')).toHaveRole('mark');
});

test('offers another file, the rest without the record, and the details', async () => {
  const user = userEvent.setup();
  await show(WRONG);
  await user.click(
    screen.getByRole('button', { name: 'Leave out this record and preview the rest' }),
  );
  await user.click(screen.getByRole('button', { name: 'Choose another file' }));
  expect(asked).toEqual(['leave out', 'other']);
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await screen.findByText('Details copied.')).toHaveRole('status');
  expect(await navigator.clipboard.readText()).toContain(
    '^^^^^^ must be a whole number, 0 or more',
  );
});

test('lists what was checked, and what was not fine', async () => {
  await show(WRONG);
  const rows = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'The file is complete14 lines, 1 kB',
    'It is CSL-JSON',
  ]);
  cleanup();
  await show(fileOf('refs.json', '[{"id": "a"'));
  const [row] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(within(row ?? document.body).getByLabelText('Wrong:')).toBeInTheDocument();
});

test('has nothing to leave out where the whole file is wrong', async () => {
  await show(fileOf('paper.pdf', '%PDF-1.7'));
  expect(screen.getByRole('alert')).toHaveTextContent('paper.pdf: it is a PDF.');
  expect(screen.queryByRole('button', { name: /Leave out/ })).toBeNull();
});
