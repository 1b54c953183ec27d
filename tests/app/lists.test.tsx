// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
