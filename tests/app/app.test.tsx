// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeLink, corpus, paper } from '../helpers/papers.ts';
import { giveWindowASize, renderApp } from '../helpers/render-app.tsx';
import { freshDatabase, refuseDatabases } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';

const papers = corpus([
  paper({
    title: 'Reading radiographs at night',
    publishedOn: '2024-02-03',
    authorCount: 4,
    abstract: 'Night shifts are long. Radiographs are read all the same (https://github.com/a/b).',
    links: [codeLink('https://github.com/a/b')],
  }),
  paper({ title: 'Sepsis in small hospitals', truncated: true }),
  paper({ title: 'Retrieval for rare diseases', publishedOn: '2022-10-11', yearInferred: true }),
]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '#/');
  giveWindowASize();
  site = await startSite(papers);
});
afterEach(async () => {
  cleanup();
  await site.close();
});

const field = () => screen.findByRole('searchbox', { name: 'Search papers' });
const titles = async () => {
  const list = await screen.findByRole('list', { name: 'Papers' });
  return within(list)
    .queryAllByRole('link')
    .map((link) => link.textContent);
};
const status = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((s) => s.textContent)).toContain(text), {
    timeout: 3000,
  });

describe('the library', () => {
  test('rests with the newest first and says how many there are', async () => {
    await renderApp(site.url);
    await field();
    expect(await titles()).toEqual([
      'Reading radiographs at night',
      'Retrieval for rare diseases',
      'Sepsis in small hospitals',
    ]);
    await status('3 of 3 papers');
  });

  test('follows what is typed and marks whole words', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.type(await field(), 'radiogr');
    await waitFor(async () => expect(await titles()).toEqual(['Reading radiographs at night']));
    expect(screen.getAllByText('radiographs', { selector: 'b' })).not.toHaveLength(0);
    await status('1 of 3 papers');
  });

  test('says when no paper holds all the words, and shows those that hold some', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.type(await field(), 'sepsis quantum');
    await waitFor(async () => expect(await titles()).toEqual(['Sepsis in small hospitals']));
    await status('1 of 3 papers, with some of the words');
  });

  test('mends a slip, says so, and takes the word as typed on demand', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.type(await field(), 'radiogarphs ');
    await waitFor(async () => expect(await titles()).toEqual(['Reading radiographs at night']));
    const said = screen.getByText(/^Showing results for/);
    expect(said).toHaveTextContent('Showing results for radiographs');
    await user.click(screen.getByRole('button', { name: 'search for radiogarphs instead' }));
    expect(await field()).toHaveDisplayValue('"radiogarphs" ');
    await screen.findByRole('heading', { name: /^No paper holds/ });
  });

  test('is narrowed in the rail and widened again above the list', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.click(await screen.findByRole('checkbox', { name: /No date/ }));
    await waitFor(async () => expect(await titles()).toEqual(['Sepsis in small hospitals']));
    await user.click(screen.getByRole('button', { name: '2024: 1 paper' }));
    await waitFor(async () => expect(await titles()).toHaveLength(2));
    expect(location.hash).toBe('#/?year=none&year=2024');
    await user.click(screen.getByRole('button', { name: 'Remove filter No date' }));
    await waitFor(async () => expect(await titles()).toEqual(['Reading radiographs at night']));
  });

  test('is sorted as the reader says', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Sort by' }), 'Oldest');
    await waitFor(async () =>
      expect(await titles()).toEqual([
        'Retrieval for rare diseases',
        'Reading radiographs at night',
        'Sepsis in small hospitals',
      ]),
    );
    expect(location.hash).toBe('#/?sort=oldest');
  });
});

describe('a paper', () => {
  test('opens with what the pages told, and says what they did not', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.click(await screen.findByRole('link', { name: 'Reading radiographs at night' }));
    const article = await screen.findByRole('article', { name: 'Reading radiographs at night' });
    expect(article).toHaveTextContent('Feb 3, 2024');
    expect(article).toHaveTextContent('4 authors, names not given');
    const [inText] = within(article).getAllByRole('link', { name: /github\.com\/a\/b/ });
    expect(inText).toHaveAttribute('href', 'https://github.com/a/b');
    expect(inText).toHaveAttribute('rel', 'noopener noreferrer');
    expect(within(article).getByRole('region', { name: 'Where it came from' })).toHaveTextContent(
      'Line 3, number 1 on the page',
    );
    expect(within(article).getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('that the page cut short says so, and so does an undated one', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.click(await screen.findByRole('link', { name: 'Sepsis in small hospitals' }));
    const article = await screen.findByRole('article', { name: 'Sepsis in small hospitals' });
    expect(article).toHaveTextContent('cut this abstract short');
    expect(article).toHaveTextContent('No date');
    expect(article).toHaveTextContent('Authors not given');
  });

  test('that no page holds is said to be missing, with a way back', async () => {
    history.replaceState(null, '', '#/paper/ffffffffffff');
    const user = userEvent.setup();
    await renderApp(site.url);
    await screen.findByRole('heading', { name: 'This paper is not in the library' });
    await user.click(screen.getByRole('link', { name: 'All papers' }));
    await screen.findByRole('heading', { name: 'Nothing open' });
  });
});

describe('keys', () => {
  test('walk through the results, open and come back to the same row', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await titles();
    await user.keyboard('j');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Reading radiographs at night' })).toHaveFocus(),
    );
    await user.keyboard('{ArrowDown}');
    const second = screen.getByRole('link', { name: 'Retrieval for rare diseases' });
    await waitFor(() => expect(second).toHaveFocus());
    await user.click(second);
    await screen.findByRole('article', { name: 'Retrieval for rare diseases' });
    await user.keyboard('j');
    await screen.findByRole('article', { name: 'Sepsis in small hospitals' });
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Sepsis in small hospitals' })).toHaveFocus(),
    );
  });

  test('are shown by ?, and a typed ? is only a question mark', async () => {
    const user = userEvent.setup();
    await renderApp(site.url);
    await user.type(await field(), '?');
    expect(await field()).toHaveValue('?');
    await user.keyboard('{Escape}');
    (await field()).blur();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});

describe('problems', () => {
  test.each([
    [{ kind: 'status', status: 500 }, 'The papers could not be fetched'],
    [{ kind: 'drop' }, 'The papers could not be fetched'],
    [{ kind: 'corrupt' }, 'The papers arrived damaged'],
  ] as const)('%j of the corpus is said, and mended by trying again', async (fault, title) => {
    const user = userEvent.setup();
    const isCorpus = (path: string) => path.startsWith('/corpus/corpus-');
    site.setFault(isCorpus, fault);
    await renderApp(site.url);
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    expect(screen.getByRole('alert')).toHaveTextContent(/Nothing on this device|none of it/);
    site.setFault(isCorpus, undefined);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await titles()).toHaveLength(3);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a browser that keeps nothing is said to, and the papers are there all the same', async () => {
    refuseDatabases();
    const user = userEvent.setup();
    await renderApp(site.url);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This browser keeps nothing for Carrel',
    );
    await user.click(await screen.findByRole('link', { name: 'Sepsis in small hospitals' }));
    expect(
      await screen.findByRole('article', { name: 'Sepsis in small hospitals' }),
    ).toHaveTextContent('It says little more.');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
