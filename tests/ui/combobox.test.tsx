// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Combobox } from '../../src/ui/Combobox.tsx';

const FRUIT = ['apple', 'apricot', 'banana'];
const events: string[] = [];

beforeEach(() => {
  events.length = 0;
  // What jsdom has not got.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

function Fruit() {
  const [text, setText] = useState('');
  const options = FRUIT.filter((name) => name.startsWith(text));
  return (
    <>
      <Combobox
        label="Fruit"
        text={text}
        onText={setText}
        options={options.map((name) => ({
          id: name,
          text: name,
          ranges: [{ start: 0, end: text.length }],
        }))}
        says={`${options.length} kinds`}
        note={options.length === 0 ? 'No such fruit' : undefined}
        onTake={({ text: taken }) => {
          events.push(`take ${taken}`);
          setText('');
        }}
        onClose={(by) => events.push(`close by ${by}`)}
      />
      <button type="button">After</button>
    </>
  );
}

const field = () => screen.getByRole('combobox', { name: 'Fruit' });
const active = () => screen.queryByRole('option', { selected: true })?.textContent;

test('the first option is meant once something is typed, and Enter or Tab takes it', async () => {
  const user = userEvent.setup();
  render(<Fruit />);
  expect(field()).toHaveFocus();
  expect(active()).toBeUndefined();
  await user.keyboard('{Enter}');
  expect(events).toEqual([]);
  await user.keyboard('ap');
  expect(active()).toBe('apple');
  expect(field()).toHaveAttribute(
    'aria-activedescendant',
    screen.getByRole('option', { name: 'apple' }).id,
  );
  await user.keyboard('{Enter}');
  await user.keyboard('b{Tab}');
  expect(events).toEqual(['take apple', 'take banana']);
  expect(field()).toHaveFocus();
});

test('arrows go round, and Tab with nothing meant goes on', async () => {
  const user = userEvent.setup();
  render(<Fruit />);
  await user.keyboard('{ArrowUp}');
  expect(active()).toBe('banana');
  await user.keyboard('{ArrowDown}');
  expect(active()).toBe('apple');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(events).toEqual(['take apricot']);
  await user.keyboard('{Tab}');
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
  expect(events).toEqual(['take apricot', 'close by focus']);
});

test('Escape closes, and reaches nobody else', async () => {
  const user = userEvent.setup();
  render(<Fruit />);
  const heard: string[] = [];
  const listener = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) heard.push(event.key);
  };
  addEventListener('keydown', listener);
  await user.keyboard('x{Escape}');
  removeEventListener('keydown', listener);
  expect(events).toEqual(['close by key']);
  expect(heard).toEqual(['x']);
});

test('an option is taken by pressing it, and the focus stays', async () => {
  const user = userEvent.setup();
  render(<Fruit />);
  await user.click(screen.getByRole('option', { name: 'banana' }));
  expect(events).toEqual(['take banana']);
  expect(field()).toHaveFocus();
});

test('how many there are is said when typing rests, or why there are none', async () => {
  const user = userEvent.setup();
  render(<Fruit />);
  await user.keyboard('a');
  expect(await screen.findByRole('status')).toBeInTheDocument();
  await expect.poll(() => screen.getByRole('status').textContent).toBe('2 kinds');
  await user.keyboard('x');
  await expect.poll(() => screen.getByRole('status').textContent).toBe('No such fruit');
  expect(screen.queryByRole('option')).toBeNull();
});
