// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { READ, READING, REST } from '#domain/overview';
import { calledBy, membersOf } from '#domain/topic-groups';
import { NO_GROUP, type TopicMap as Plan } from '#domain/topic-map';
import type { MapRow } from '../../../src/state/use-map-rows.ts';
import type { NearTo } from '../../../src/state/use-topic-map.ts';
import { GroupList } from '../../../src/views/overview/map/GroupList.tsx';
import { TopicMap, type TopicMapProps } from '../../../src/views/overview/map/TopicMap.tsx';
import { giveWindowASize } from '../../helpers/render-app.tsx';

/** Two groups beside each other, and one paper between them. */
const map: Plan = {
  xs: Float32Array.of(0, 0.1, 0.2, 0.9, 1, 0.5),
  ys: Float32Array.of(0, 0, 0, 0, 0.2, 0.1),
  groups: Uint8Array.of(0, 0, 0, 1, 1, NO_GROUP),
  names: [
    { words: ['labels', 'classifiers', 'reports'], papers: 3 },
    { words: ['dialogue'], papers: 2 },
  ],
};
const members = membersOf(map);
const statuses = Uint8Array.of(READ, REST, REST, READING, REST, REST);
const row = (ordinal: number): MapRow => ({
  ordinal,
  id: `id-${ordinal}`,
  title: `Paper ${ordinal}`,
  ...(statuses[ordinal] === READ && {
    own: { status: 'read', tags: [], strip: [], notes: 0 } as const,
  }),
});
const rowsOf = async (ordinals: readonly number[]): Promise<readonly MapRow[]> => ordinals.map(row);
const hrefOf = (id: string): string => `#/paper/${id}`;

let opened: string[] = [];
let renamed: [number, string][] = [];

const shared = {
  map,
  members,
  statuses,
  near: new Map<number, NearTo>(),
  rowsOf,
  hrefOf,
  onRename: (group: number, name: string) => renamed.push([group, name]),
};

beforeEach(() => {
  giveWindowASize();
  // jsdom has no notion of drawing; what is drawn is no part of this.
  HTMLCanvasElement.prototype.getContext = () => null;
  opened = [];
  renamed = [];
});
afterEach(cleanup);

function draw(changes: Partial<TopicMapProps> = {}) {
  const props = { ...shared, isLit: undefined, joined: undefined };
  render(<TopicMap {...props} onOpen={(id) => opened.push(id)} {...changes} />);
  return { user: userEvent.setup(), pad: screen.getByRole('application') };
}

test('arrows go to the next paper that way, which is said with its status and group', async () => {
  const { user, pad } = draw({ joined: { paper: 0, title: 'Paper 0', nearest: [1, 2] } });
  expect(pad).toHaveAccessibleName('Map of 6 papers');
  await user.tab();
  expect(pad).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  const said = screen.getByRole('status');
  expect(
    await within(said).findByText('Paper 0. Read, Labels and classifiers'),
  ).toBeInTheDocument();
  await user.keyboard('{ArrowRight}');
  expect(
    await within(said).findByText('Paper 1. Not sorted, Labels and classifiers'),
  ).toBeInTheDocument();
  await user.keyboard('{End}');
  expect(
    await within(said).findByText('Paper 5. Not sorted, between the groups'),
  ).toBeInTheDocument();
});

test('Enter opens the paper that keys went to, Escape leaves it', async () => {
  const { user, pad } = draw();
  pad.focus();
  await user.keyboard('{Home}');
  const link = await screen.findByRole('link', { name: 'Paper 1' });
  expect(link).toHaveAttribute('href', '#/paper/id-1');
  await user.keyboard('{Enter}');
  await expect.poll(() => opened).toEqual(['id-1']);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('keys pass by what is not lit', async () => {
  const { user, pad } = draw({ isLit: (paper) => paper === 3 || paper === 4 });
  pad.focus();
  await user.keyboard('{Home}');
  expect(await screen.findByRole('link', { name: 'Paper 3' })).toBeInTheDocument();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('link', { name: 'Paper 3' })).toBeInTheDocument();
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByRole('link', { name: 'Paper 4' })).toBeInTheDocument();
});

test('groups are named, with how far they are read, and the open paper by its title', () => {
  draw({ joined: { paper: 3, title: 'Sepsis: a study', nearest: [4] } });
  const groups = within(screen.getByRole('list', { name: 'Groups' }));
  const [first, second] = groups.getAllByRole('listitem');
  expect(first).toHaveTextContent('Labels and classifiers1 of 3 read');
  expect(first).toHaveAttribute('title', 'Set apart by: labels, classifiers, reports');
  expect(second).toHaveTextContent('Dialogue0 of 2 read');
  expect(screen.getByText('Sepsis')).toBeInTheDocument();
});

test('the list holds the same papers, those in the middle of their group first', async () => {
  render(<GroupList {...shared} isLit={undefined} />);
  const labels = screen.getByRole('region', { name: 'Labels and classifiers' });
  expect(labels).toHaveTextContent('1 of 3 read. Set apart by: labels, classifiers, reports');
  const links = await within(labels).findAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['Paper 1', 'Paper 0', 'Paper 2']);
  expect(within(labels).getAllByRole('listitem')[1]).toHaveTextContent('Paper 0, Read');
  const rest = screen.getByRole('region', { name: 'Between the groups' });
  expect(await within(rest).findByRole('link', { name: 'Paper 5' })).toBeInTheDocument();
});

test('a long group is listed in parts, and only what is lit', async () => {
  const many = 30;
  const long: Plan = {
    xs: Float32Array.from({ length: many }, (_, at) => at / many),
    ys: new Float32Array(many),
    groups: new Uint8Array(many),
    names: [{ words: ['alone'], papers: many }],
  };
  render(
    <GroupList
      {...{ ...shared, map: long, members: membersOf(long) }}
      statuses={new Uint8Array(many)}
      isLit={(paper) => paper < 20}
    />,
  );
  expect(await screen.findAllByRole('link')).toHaveLength(10);
  await userEvent.setup().click(screen.getByRole('button', { name: /^Show all 20/ }));
  await expect.poll(() => screen.getAllByRole('link')).toHaveLength(20);
  expect(screen.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
});

test('what is lit for being near says to what, and by which words', async () => {
  const near = new Map([[1, { paper: 0, words: ['alarms', 'wards'] }]]);
  render(<GroupList {...shared} near={near} isLit={(paper) => paper === 1} />);
  const item = await screen.findByRole('listitem');
  expect(await within(item).findByText(/^Near/)).toHaveTextContent('Near Paper 0: alarms, wards');
  expect(within(item).getByRole('link', { name: 'Paper 0' })).toHaveAttribute(
    'href',
    '#/paper/id-0',
  );
  cleanup();
  const { user, pad } = draw({ near, isLit: (paper) => paper === 1 });
  pad.focus();
  await user.keyboard('{Home}');
  expect(await screen.findByRole('link', { name: 'Paper 0' })).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('Near Paper 0: alarms, wards');
});

/** Writes over the name of a group in the list. */
async function write(keys: string): Promise<void> {
  render(<GroupList {...shared} map={calledBy(map, ['Coding'])} isLit={undefined} />);
  const user = userEvent.setup();
  screen.getByRole('button', { name: 'Rename Coding' }).focus();
  await user.keyboard('{Enter}');
  const field = screen.getByRole('textbox', { name: 'Name of the group Coding' });
  expect(field).toHaveFocus();
  expect(field).toHaveAttribute('placeholder', 'Labels and classifiers');
  await user.keyboard(keys);
  expect(screen.getByRole('button', { name: 'Rename Coding' })).toHaveFocus();
}

describe('a group is renamed', () => {
  test.each([
    ['by Enter', 'Wards{Enter}', [[0, 'Wards']]],
    ['not by Escape', 'Wards{Escape}', []],
    ['not to the name that it has', '{Enter}', []],
    ['to the words found, by nothing', '{Backspace}{Enter}', [[0, '']]],
    ['to the words found, by these', 'Labels and classifiers{Enter}', [[0, '']]],
  ])('%s', async (_how, keys, expected) => {
    await write(keys);
    expect(renamed).toEqual(expected);
  });

  test('and still says which words set it apart', () => {
    render(<GroupList {...shared} map={calledBy(map, ['Coding'])} isLit={undefined} />);
    const group = screen.getByRole('region', { name: 'Coding' });
    expect(group).toHaveTextContent('Set apart by: labels, classifiers, reports');
  });

  test('where it stands on the map, with its name as said of its papers', async () => {
    const { user, pad } = draw({ map: calledBy(map, ['Coding']) });
    await user.click(screen.getByRole('button', { name: 'Dialogue, 0 of 2 read. Rename' }));
    await user.keyboard('Talk{Enter}');
    expect(renamed).toEqual([[1, 'Talk']]);
    pad.focus();
    await user.keyboard('{Home}');
    expect(await screen.findByText('Not sorted, Coding')).toBeInTheDocument();
  });
});
