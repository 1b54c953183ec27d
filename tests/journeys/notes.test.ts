import type { Locator, Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { highlightOf, plant, tagNamed } from './support/made.ts';

const paper = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const WORDS = 'systematic failure modes and vulnerabilities';
const address = `#/paper/${paper.id}`;

const notes = (page: Page): Locator => page.getByRole('complementary', { name: 'Notes' });
const field = (page: Page): Locator => notes(page).getByRole('textbox');
const note = (page: Page, text: string | RegExp): Locator =>
  notes(page).getByRole('listitem').filter({ hasText: text });
/** What begins to change a note. */
const head = (page: Page): Locator => notes(page).getByRole('button', { name: /edit note$/ });
const add = (page: Page): Locator => notes(page).getByRole('button', { name: /^Add a note/ });
const done = (page: Page): Locator => notes(page).getByRole('button', { name: 'Done' });

/** Drafts that lie on the device. */
function drafts(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
}

/** Opens the paper with one highlight on it, which has this note. */
async function openNoted(app: App, text = 'first thought'): Promise<void> {
  await app.open(address);
  await expect(app.article(paper.title)).toBeVisible();
  await app.says(434);
  await plant(app.page, 'highlights', [highlightOf(paper, WORDS, { kind: 'method', note: text })]);
  await expect(notes(app.page)).toContainText(text);
}

test('a note is changed by a click and is there after a reload', async ({ app, page }) => {
  await openNoted(app);
  await expect(note(page, 'first thought')).toContainText('Method');
  await notes(page).getByText('first thought').click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('first thought');
  await page.keyboard.type(', and a *second*');
  await done(page).click();
  await expect(field(page)).toHaveCount(0);
  await expect(note(page, 'first thought, and a second')).toBeVisible();
  await page.reload();
  await expect(note(page, 'first thought, and a second').getByRole('emphasis')).toHaveText(
    'second',
  );
});

test('a note is begun, ended and removed by keys alone', async ({ app, page }) => {
  await openNoted(app);
  await head(page).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(page.locator('[data-highlight]:focus, button:focus')).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(field(page)).toHaveValue('first thought');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(notes(page).getByRole('listitem')).toHaveCount(0);
  await app.heading.focus();
  await page.keyboard.press('Control+z');
  await expect(note(page, 'first thought')).toBeVisible();
});

test('a note on the whole paper is written, found and changed', async ({ app, page }) => {
  await app.open(`${address}?q=note:triage`);
  await app.says(0);
  await add(page).click();
  await page.keyboard.type('Ask about triage.\n- one\n- two');
  await page.keyboard.press('Escape');
  const section = notes(page).getByRole('region', { name: 'Note on this paper' });
  await expect(section.getByRole('listitem')).toHaveText(['one', 'two']);
  await app.says(1);
  await expect(section.getByRole('button', { name: 'Edit note' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('Ask about triage.\n- one\n- two');
});

test('what was being typed is back after a reload, and is stored', async ({ app, page }) => {
  await openNoted(app);
  await head(page).click();
  await page.keyboard.type(' goes on');
  await page.reload();
  await expect(field(page)).toHaveValue('first thought goes on');
  await expect(notes(page)).toContainText('This note was not saved yet: it is back.');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(' and on');
  await page.keyboard.press('Escape');
  await expect(note(page, 'first thought goes on and on')).toBeVisible();
  expect(await drafts(page)).toEqual([]);
  await page.reload();
  await expect(note(page, 'first thought goes on and on')).toBeVisible();
  await expect(field(page)).toHaveCount(0);
});

test('what was typed in a tab that is gone is back in the next one', async ({
  app,
  page,
  context,
  site,
}) => {
  await openNoted(app);
  await head(page).click();
  await page.keyboard.type(' of a tab');
  const next = new App(await context.newPage(), site.url);
  await page.close();
  await next.open(address);
  await expect(field(next.page)).toHaveValue('first thought of a tab');
});

test('a tag is completed, tags the highlight, and goes with its word', async ({ app, page }) => {
  await openNoted(app);
  await plant(page, 'tags', [tagNamed('bias-audit'), tagNamed('journal club')]);
  await head(page).click();
  await page.keyboard.type(' #bia');
  const offers = notes(page).getByRole('listbox', { name: 'Tags' });
  await expect(offers.getByRole('option')).toHaveText([/#bias-audit/]);
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('first thought #bias-audit ');
  await expect(offers).toHaveCount(0);
  await page.keyboard.type('#new');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await app.search.fill('tag:bias-audit tag:new');
  await app.says(1);
  await head(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('only #new');
  await page.keyboard.press('Escape');
  await app.search.fill('tag:bias-audit');
  await app.says(0);
});

test('what is typed at one go is undone and done again as one', async ({ app, page }) => {
  await openNoted(app);
  await head(page).click();
  for (const more of [' one', ' two', ' #three']) {
    await page.keyboard.type(more);
    // Each is stored by itself.
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).join('').includes('draft')))
      .toBe(more === ' #three');
  }
  await page.keyboard.press('Escape');
  await expect(note(page, 'first thought one two #three')).toBeVisible();
  await app.heading.focus();
  await page.keyboard.press('Control+z');
  await expect(notes(page).getByText('first thought', { exact: true })).toBeVisible();
  await expect(app.notice('Undone: Note written.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(note(page, 'first thought one two #three')).toBeVisible();
});

test('what looks like markup or a program is text', async ({ app, page }) => {
  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <b>b</b>';
  await openNoted(app);
  await head(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(hostile);
  await page.keyboard.press('Escape');
  await expect(note(page, hostile)).toBeVisible();
  await expect(notes(page).getByRole('img')).toHaveCount(0);
  await expect(notes(page).getByRole('link')).toHaveCount(0);
});

test('a note that another tab changes is not replaced, and the reader chooses', async ({
  app,
  page,
  context,
  site,
}) => {
  await openNoted(app);
  const other = new App(await context.newPage(), site.url);
  await other.open(address);
  await head(page).click();
  await head(other.page).click();
  await field(other.page).fill('from the other tab');
  await expect(field(page)).toHaveValue('from the other tab');

  // Within the second after which either would be stored by itself.
  await Promise.all([field(page).fill('mine'), field(other.page).fill('theirs')]);
  const both = [page, other.page];
  const asked = (at: Page): Locator => notes(at).getByRole('button', { name: 'Keep what I typed' });
  await expect.poll(async () => Promise.all(both.map((at) => asked(at).count()))).toContain(1);
  const overtaken = (await asked(page).count()) === 1 ? page : other.page;
  const [typed, stored] = overtaken === page ? ['mine', 'theirs'] : ['theirs', 'mine'];
  await expect(field(overtaken)).toHaveValue(typed);
  await expect(notes(overtaken).getByRole('status')).toContainText(stored);
  await asked(overtaken).click();
  await expect(field(overtaken === page ? other.page : page)).toHaveValue(typed);
});

/** Fills what the site may keep, to the last hundred bytes. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
    const opening = indexedDB.open('filler');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('filler'));
    const db = await done(opening);
    let key = 0;
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const writing = db.transaction('filler', 'readwrite', { durability: 'strict' });
        const noise = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)));
        const all = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += noise.length) all.set(noise.slice(0, bytes - at), at);
        writing.objectStore('filler').put(all, (key += 1));
        writing.addEventListener('complete', () => resolve(true));
        writing.addEventListener('abort', () => resolve(false));
      });
    for (const bytes of [1_000_000, 100_000, 10_000, 1000, 100]) while (await fits(bytes));
    db.close();
  });
}

test.describe('where there is little space', () => {
  test.use({ allowed: /Quota|storage|precache/i });

  test('a note that cannot be stored stays in its field and says so', async ({
    app,
    page,
    site,
  }) => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(site.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });
    await openNoted(app);
    await fillUp(page);
    await head(page).click();
    await field(page).fill('that does not fit '.repeat(300));
    const alert = notes(page).getByRole('alert');
    await expect(alert).toContainText('Not saved: storage is full. Your note is still in the box.');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue(/does not fit $/);
    await page.reload();
    await expect(field(page)).toHaveValue(/does not fit $/);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.keyboard.type('at first');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
    await expect(note(page, 'does not fit at first')).toBeVisible();
  });
});

test('words that are gone from the text keep their note', async ({ app, page }) => {
  await app.open(address);
  await app.says(434);
  await plant(page, 'highlights', [
    highlightOf(paper, 'words that never were', { note: 'remember this', anchored: 'orphan' }),
  ]);
  const lost = note(page, 'remember this');
  await expect(lost).toContainText('words that never were');
  await expect(lost).toContainText('These words are not in the text any more.');
});

test('the first words about notes go once something is marked', async ({ app, page }) => {
  const words = 'No notes yet. Select words in an abstract, then press N.';
  await app.open(address);
  await app.says(434);
  await expect(notes(page)).toContainText(words);
  await openNoted(app);
  await expect(notes(page)).not.toContainText(words);
});

for (const { device, width, height, isPhone } of [
  { device: 'a desktop', width: 1440, height: 900, isPhone: false },
  { device: 'a small laptop', width: 1200, height: 800, isPhone: false },
  { device: 'a phone', width: 390, height: 844, isPhone: true },
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport: { width, height }, hasTouch: isPhone, isMobile: isPhone });

    test('notes are no barrier, fit, and can be hit', async ({ app, page }, info) => {
      test.slow();
      const barriers = new Barriers(page, info);
      await app.open(address);
      await expect(add(page)).toBeVisible();
      await plant(page, 'highlights', [
        highlightOf(paper, WORDS, { note: 'A thought on #two.\n\n- one\n- two' }),
        highlightOf(paper, 'image pairs', { kind: 'idea', note: 'long '.repeat(80) }),
        highlightOf(paper, 'gone words', { kind: 'doubt', note: 'lost', anchored: 'orphan' }),
      ]);
      await expect(notes(page).getByRole('listitem').first()).toBeVisible();
      await barriers.look('notes');
      await head(page).first().click();
      await expect(field(page)).toBeFocused();
      await barriers.look('a note that is written');
      expect(await sticksOut(page)).toEqual([]);
      expect(await smallTargets(page, isPhone ? 44 : 24)).toEqual([]);
      await done(page).click();
      await add(page).click();
      await page.keyboard.type('whole');
      await barriers.look('a note on the paper that is written');
      await done(page).click();
      await expect(notes(page).getByRole('region', { name: 'Note on this paper' })).toBeVisible();
      await barriers.look('a note on the paper');
      expect(await sticksOut(page)).toEqual([]);
      expect(await smallTargets(page, isPhone ? 44 : 24)).toEqual([]);
      expect(barriers.found).toEqual([]);
    });
  });
}
