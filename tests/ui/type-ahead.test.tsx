// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { typeAhead } from '../../src/ui/type-ahead.ts';

/** What shortcuts would have been given. */
const heard: string[] = [];
const listen = ({ key }: KeyboardEvent): void => void heard.push(key);

beforeEach(() => {
  heard.length = 0;
  document.addEventListener('keydown', listen);
});
afterEach(() => {
  document.removeEventListener('keydown', listen);
  cleanup();
});

function Field({
  value = '',
  maxLength,
}: {
  readonly value?: string;
  readonly maxLength?: number;
}) {
  const [text, setText] = useState(value);
  return (
    <input
      aria-label="Name"
      maxLength={maxLength}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}

const field = () => screen.getByRole('textbox', { name: 'Name' });
const never = new Promise<never>(() => {});

test('what is typed meanwhile lands in the field that takes the focus, and nowhere else', async () => {
  const user = userEvent.setup();
  typeAhead(never);
  await user.keyboard('rx{Backspace}a ');
  render(<Field />);
  field().focus();
  await expect.poll(() => field()).toHaveValue('ra ');
  expect(heard).toEqual([]);
  await user.keyboard('d');
  expect(field()).toHaveValue('ra d');
  expect(heard).toEqual(['d']);
});

test('Enter and Escape do there what they would have done, in their turn', async () => {
  const user = userEvent.setup();
  const taken: string[] = [];
  function Taking() {
    const [text, setText] = useState('');
    return (
      <input
        aria-label="Name"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => {
          if (key !== 'Enter' && key !== 'Escape') return;
          taken.push(`${text} ${key}`);
          setText('');
        }}
      />
    );
  }
  typeAhead(never);
  await user.keyboard('lung{Enter}hearts{Backspace}{Enter}x{Escape}');
  render(<Taking />);
  field().focus();
  await expect.poll(() => taken).toEqual(['lung Enter', 'heart Enter', 'x Escape']);
  expect(field()).toHaveValue('');
});

test('in a text of several lines Enter is a new line', async () => {
  const user = userEvent.setup();
  typeAhead(never);
  await user.keyboard('one{Enter}two');
  render(<textarea aria-label="Name" />);
  field().focus();
  await expect.poll(() => field()).toHaveValue('one\ntwo');
});

test('what was typed for one field and ended with Escape goes into no other', async () => {
  const user = userEvent.setup();
  typeAhead(never);
  await user.keyboard('lung{Escape}');
  typeAhead(never);
  await user.keyboard('heart');
  const { unmount } = render(<Field />);
  field().focus();
  await expect.poll(() => field()).toHaveValue('heart');
  unmount();
  // Nor into one that the reader goes to by a key.
  typeAhead(never);
  await user.keyboard('lung{Escape}');
  render(<Field />);
  await user.tab();
  expect(field()).toHaveFocus();
  await user.keyboard('liver');
  expect(field()).toHaveValue('liver');
});

test('it goes where typing would: in place of what is selected, as far as there is room', async () => {
  const user = userEvent.setup();
  typeAhead(never);
  await user.keyboard('new');
  render(<Field value="older" maxLength={2} />);
  field().focus();
  screen.getByDisplayValue<HTMLInputElement>('older').select();
  await expect.poll(() => field()).toHaveValue('ne');
});

test('keys of the browser and of the system stay theirs', async () => {
  const user = userEvent.setup();
  typeAhead(never);
  await user.keyboard('{Control>}z{/Control}');
  expect(heard).toEqual(['Control', 'z']);
  await user.keyboard('{Escape}');
});

test('keys are free again after Escape, Tab, a press, or when no field can come', async () => {
  const user = userEvent.setup();
  typeAhead(never);
  await user.keyboard('a{Escape}b');
  expect(heard).toEqual(['b']);
  typeAhead(never);
  await user.keyboard('c{Tab}d');
  expect(heard).toEqual(['b', 'Tab', 'd']);
  typeAhead(never);
  await user.pointer({ keys: '[MouseLeft]', target: document.body });
  await user.keyboard('e');
  expect(heard).toEqual(['b', 'Tab', 'd', 'e']);
  typeAhead(Promise.reject(new Error('No network')));
  await user.keyboard('f');
  expect(heard).toEqual(['b', 'Tab', 'd', 'e', 'f']);
});

test('keys are free again when all is here and still no field comes', async () => {
  const user = userEvent.setup();
  typeAhead(Promise.resolve());
  await user.keyboard('a');
  expect(heard).toEqual([]);
  await expect
    .poll(
      async () => {
        await user.keyboard('b');
        return heard.length;
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
});

test('a field that has the focus already needs none of this', async () => {
  const user = userEvent.setup();
  render(<Field />);
  field().focus();
  typeAhead(never);
  await user.keyboard('ra');
  expect(field()).toHaveValue('ra');
});
