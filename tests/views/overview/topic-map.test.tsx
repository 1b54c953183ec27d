// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { READ, READING, REST } from '#domain/overview';
import { membersOf } from '#domain/topic-groups';
import { NO_GROUP, type TopicMap as Plan } from '#domain/topic-map';
import type { MapRow } from '../../../src/state/use-map-rows.ts';
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

beforeEach(() => {
  giveWindowASize();
  // jsdom has no notion of drawing; what is drawn is no part of this.
  HTMLCanvasElement.prototype.getContext = () => null;
  opened = [];
});
afterEach(cleanup);

function draw(changes: Partial<TopicMapProps> = {}) {
  const props = { map, members, statuses, isLit: undefined, joined: undefined, rowsOf, hrefOf };
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
  render(<GroupList {...{ map, members, statuses, rowsOf, hrefOf }} isLit={undefined} />);
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
      {...{ map: long, members: membersOf(long), rowsOf, hrefOf }}
      statuses={new Uint8Array(many)}
      isLit={(paper) => paper < 20}
    />,
  );
  expect(await screen.findAllByRole('link')).toHaveLength(10);
  await userEvent.setup().click(screen.getByRole('button', { name: /^Show all 20/ }));
  await expect.poll(() => screen.getAllByRole('link')).toHaveLength(20);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
