// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServicesProvider } from '../../src/state/services.tsx';
import { useList } from '../../src/state/use-list.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { giveWindowASize, renderApp } from '../helpers/render-app.tsx';
import { startSite, type Site } from '../helpers/site.ts';

const SEPSIS = paper({ title: 'Sepsis in small hospitals' });

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '#/');
  giveWindowASize();
  site = await startSite(corpus([SEPSIS, paper({ title: 'Retrieval for rare diseases' })]));
});
afterEach(async () => {
  cleanup();
  await site.close();
});

function Titles({ id }: { readonly id: string }) {
  const desk = useList(id);
  if (desk === undefined) return <p>Not known yet</p>;
  if (desk === 'gone') return <p>No such list</p>;
  const titles = desk.items.flatMap((item) => (item.kind === 'entry' ? [item.title] : []));
  return <p>{[desk.list.name, ...titles].join(', ')}</p>;
}

test('a list is there as soon as it is made, with every change, and not once it is deleted', async () => {
  const services = await renderApp(site.url);
  render(
    <ServicesProvider value={services}>
      <Titles id="mine" />
    </ServicesProvider>,
  );
  expect(screen.getByText('Not known yet')).toBeInTheDocument();
  expect(await screen.findByText('No such list')).toBeInTheDocument();
  await services.search.act({ kind: 'new-list', id: 'mine', name: 'Monday' });
  expect(await screen.findByText('Monday', { selector: 'p' })).toBeInTheDocument();
  await services.search.act({ kind: 'add-to-list', list: 'mine', papers: [SEPSIS.id] });
  expect(await screen.findByText('Monday, Sepsis in small hospitals')).toBeInTheDocument();
  await services.search.act({ kind: 'delete-list', list: 'mine' });
  expect(await screen.findByText('No such list')).toBeInTheDocument();
});

test('the names of lists are offered where a query asks for one', async () => {
  const user = userEvent.setup();
  const services = await renderApp(site.url);
  const field = await screen.findByRole('searchbox', { name: 'Search papers' });
  await services.search.act({ kind: 'new-list', name: 'Journal Club', papers: [SEPSIS.id] });
  await user.type(field, 'list:jour');
  const offered = await screen.findByRole('option', { name: /Journal Club/ });
  await user.click(offered);
  expect(await screen.findByText('1 of 2 papers')).toBeInTheDocument();
});
