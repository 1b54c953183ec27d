import { expect, test } from '../helpers/app.ts';
import { highlightOf, plant, tagNamed } from './support/made.ts';
import {
  mark,
  notes,
  field,
  note,
  head,
  add,
  done,
  drafts,
  openNoted,
  paper,
  address,
} from './support/notes.ts';

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

test(
  'from one note to the next by a click, both are kept',
  { tag: '@long' },
  async ({ app, page }) => {
    await openNoted(app);
    await plant(page, 'highlights', [
      highlightOf(paper, 'image pairs', { note: 'second thought' }),
    ]);
    await notes(page).getByText('first thought').click();
    await page.keyboard.type(' changed');
    await notes(page).getByText('second thought').click();
    await expect(field(page)).toHaveValue('second thought');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(' too');
    await app.heading.click();
    await expect(field(page)).toHaveCount(0);
    await expect(note(page, 'first thought changed')).toBeVisible();
    await expect(note(page, 'second thought too')).toBeVisible();
    await expect.poll(() => drafts(page)).toEqual([]);
  },
);

test('who goes on before a note is stored keeps the focus', async ({ app, page }) => {
  await openNoted(app);
  await notes(page).getByText('first thought').click();
  await page.keyboard.type(', changed');
  // Faster than anything is stored.
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'Done')?.click();
    document.getElementById('paper-note-button')?.click();
  });
  await expect(note(page, 'first thought, changed')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.keyboard.type('of the whole');
  await expect(page.getByRole('textbox', { name: 'Note on this paper' })).toHaveValue(
    'of the whole',
  );
});

test('a note is begun, ended and removed by keys alone', async ({ app, page }) => {
  await openNoted(app);
  await head(page).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(mark(page, 'method')).toBeFocused();
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

test(
  'a note on the whole paper is written, found and changed',
  { tag: '@long' },
  async ({ app, page }) => {
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
  },
);

test('a note that is begun at the edge of the window is seen with its way out', async ({
  app,
  page,
}) => {
  await app.open(address);
  await expect(add(page)).toBeVisible();
  // Its first line has room, and no more.
  await add(page).evaluate((button) => {
    button.scrollIntoView({ block: 'end' });
    button.closest('.reader-scroll')?.scrollBy(0, 24);
  });
  await add(page).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(done(page)).toBeInViewport({ ratio: 1 });
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

test('a note is saved as typed while tags are offered', { tag: '@long' }, async ({ app, page }) => {
  await openNoted(app, 'see');
  await plant(page, 'tags', [tagNamed('trail'), tagNamed('trauma')]);
  await head(page).click();
  const offers = notes(page).getByRole('listbox', { name: 'Tags' });
  await page.keyboard.type(' #tria');
  await expect(offers).toHaveCount(0);
  await page.keyboard.type('l #tra');
  await expect(offers.getByRole('option')).toHaveText([/#trail/, /#trauma/]);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('see #trial #tra\n');
  await page.keyboard.type('#tra');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('see #trial #tra\n#trauma ');
});

test(
  'a tag in a note on the paper tags the paper, and goes with its word',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(address);
    await app.says(434);
    await add(page).click();
    await page.keyboard.type('For #teaching only');
    await page.keyboard.press('Escape');
    const chips = app.article(paper.title).getByRole('list', { name: 'Tags' });
    await expect(chips.getByRole('link', { name: 'teaching' })).toBeVisible();
    await notes(page).getByRole('link', { name: '#teaching' }).click();
    await app.says(1);
    await page.goBack();

    await notes(page).getByRole('button', { name: 'Edit note' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('For nobody');
    await page.keyboard.press('Escape');
    await expect(chips.getByRole('link', { name: 'teaching' })).toHaveCount(0);
    await app.heading.focus();
    await page.keyboard.press('Control+z');
    await expect(chips.getByRole('link', { name: 'teaching' })).toBeVisible();
    await expect(notes(page)).toContainText('For #teaching only');
  },
);

test(
  'what is typed at one go is undone and done again as one',
  { tag: '@long' },
  async ({ app, page }) => {
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
  },
);

test('what looks like markup or a program is text', { tag: '@long' }, async ({ app, page }) => {
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

test(
  'the first words about notes go once something is marked',
  { tag: '@long' },
  async ({ app, page }) => {
    const words = 'No notes yet. Select words in an abstract, then press N.';
    await app.open(address);
    await app.says(434);
    await expect(notes(page)).toContainText(words);
    await openNoted(app);
    await expect(notes(page)).not.toContainText(words);
  },
);

test(
  'words that are marked get their note by N, and the focus back',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(address);
    await app.says(434);
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('.');
    await page.keyboard.press('3');
    await page.keyboard.press('n');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('begun with n');
    await page.keyboard.press('Escape');
    await expect(mark(page, 'result')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('begun with n');
  },
);
