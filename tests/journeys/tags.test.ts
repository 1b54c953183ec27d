import { App, expect, test } from '../helpers/app.ts';
import { papers } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { field, inRail, offers, open, remove, row, tag, tagged } from './support/tags.ts';

const [FIRST, SECOND, THIRD] = papers;
if (!FIRST || !SECOND || !THIRD) throw new Error('The corpus holds fewer than three papers.');

test('a paper is tagged by mouse, in every tab, after a reload, and the chip leads to all such', async ({
  app,
  context,
  page,
  site,
}) => {
  await open(app, FIRST);
  const other = new App(await context.newPage(), site.url);
  await open(other, FIRST);
  await page.bringToFront();
  await expect(app.rail.getByRole('link', { name: 'No tags yet' })).toBeVisible();

  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await expect(field(page)).toBeFocused();
  await expect(page.getByText('No tags yet. Type a name.').first()).toBeVisible();
  await field(page).fill('journal  club');
  await offers(page).getByRole('option', { name: 'Create “journal club”' }).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
  for (const tab of [app, other]) {
    await expect(tagged(tab.page).getByRole('link', { name: 'journal club' })).toBeVisible();
    await expect(inRail(tab, 'journal club 1')).toBeVisible();
  }

  await page.reload();
  await tagged(page).getByRole('link', { name: 'journal club' }).click();
  await app.says(1);
  await expect(page).toHaveURL(/#\/\?tag=journal\+club$/);
  await expect(inRail(app, 'journal club')).toHaveAttribute('aria-current', 'page');
  await expect(
    app.active.getByRole('button', { name: 'Remove filter Tag journal club' }),
  ).toBeVisible();

  await remove(other.page, 'journal club').click();
  await expect(tagged(other.page).getByRole('link')).toHaveCount(0);
  await app.says(0);
});

test('tags go by keyboard alone, and twins never arise', async ({ app, page }) => {
  await open(app, FIRST);
  await app.heading.focus();
  await tag(page, 'LLM eval', 'safety');
  await expect(app.heading).toBeFocused();
  await page.keyboard.press('j');
  await expect(app.heading).not.toHaveText(FIRST.title);

  await page.keyboard.press('t');
  await page.keyboard.type('llm   EVAL');
  await expect(offers(page).getByRole('option')).toHaveText(['LLM eval1']);
  await page.keyboard.press('Tab');
  await expect(remove(page, 'LLM eval')).toBeVisible();
  await page.keyboard.type('evla');
  await expect(offers(page).getByRole('option')).toHaveText(['Create “evla”']);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('sfaety');
  await expect(offers(page).getByRole('option')).toHaveText(['Create “sfaety”', 'safety1']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(remove(page, 'safety')).toBeVisible();
  await page.keyboard.type('Safety');
  await expect(page.getByText('“Safety” is there already').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(inRail(app, 'LLM eval 2')).toBeVisible();
  await expect(app.rail.getByRole('link', { name: 'All 2 tags' })).toBeVisible();

  await remove(page, 'LLM eval').focus();
  await page.keyboard.press('Enter');
  await expect(remove(page, 'safety')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(remove(page, 'LLM eval')).toBeVisible();
  await expect(remove(page, 'safety')).toBeVisible();
});

test(
  'Enter makes the tag that was typed, whatever longer names hold it',
  { tag: '@long' },
  async ({ app, page }) => {
    await open(app, FIRST);
    await tag(page, 'clinical outcome trial');
    await open(app, SECOND);
    await page.keyboard.press('t');
    await page.keyboard.type('trial');
    await expect(offers(page).getByRole('option')).toHaveText([
      'Create “trial”',
      'clinical outcome trial1',
    ]);
    await expect(offers(page).getByRole('option', { selected: true })).toHaveText('Create “trial”');
    await page.keyboard.press('Enter');
    await expect(remove(page, 'trial')).toBeVisible();
    await page.keyboard.press('Escape');

    // In the bar of the selected papers, too, where it would be on all of them.
    await app.open('#/');
    await app.says(434);
    await app.list.getByRole('checkbox').first().click();
    await page
      .getByRole('toolbar', { name: 'Selected papers' })
      .getByRole('button', { name: 'Tag', exact: true })
      .click();
    await page.keyboard.type('outcome');
    await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(
      'Create “outcome”',
    );
    await page.keyboard.press('Enter');
    await expect(app.notice('Tagged “outcome”.')).toBeVisible();
  },
);

test(
  'a row with the focus is tagged from the list, and gets the focus back',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await page.keyboard.press('j');
    const link = app.titles.first();
    await expect(link).toBeFocused();
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Tag the paper' });
    await expect(dialog.getByText((await link.textContent()) ?? '')).toBeVisible();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('radiology');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('On it: radiology')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await expect(inRail(app, 'radiology 1')).toBeVisible();
  },
);

test(
  'tags are suggested with why, taken by one press, and put aside for the visit',
  { tag: '@long' },
  async ({ app, page }) => {
    const [one, two, three, four] = papers.filter(({ title }) => /chest/i.test(title));
    if (!one || !two || !three || !four) throw new Error('The corpus holds fewer chest papers.');
    for (const paper of [one, two, three]) {
      await open(app, paper);
      await tag(page, 'radiology');
    }
    await open(app, four);
    const suggested = page.getByRole('list', { name: 'Suggested tags' });
    const accept = suggested.getByRole('button', {
      name: /^Add tag radiology\? Because of: .*chest/i,
    });
    await expect(accept).toBeVisible();
    await expect(remove(page, 'radiology')).toHaveCount(0);
    await page.getByRole('button', { name: 'Why?' }).click();
    await expect(page.getByText(/^radiology because of: .*chest/i)).toBeVisible();

    await page.getByRole('button', { name: 'Do not suggest radiology here' }).click();
    await expect(suggested).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
    await page.reload();
    await accept.click();
    await expect(remove(page, 'radiology')).toBeVisible();
    await expect(suggested).toHaveCount(0);
    await expect(inRail(app, 'radiology 4')).toBeVisible();
  },
);

test(
  'a highlight is tagged by keys and from its note, and its tag is quiet on the paper',
  { tag: '@long' },
  async ({ app, page }) => {
    await open(app, FIRST);
    await page.keyboard.press('.');
    await page.keyboard.press('2');
    const mark = page.locator('mark[tabindex]').first();
    await expect(mark).toBeVisible();
    await page.keyboard.press(']');
    await expect(mark).toBeFocused();
    await page.keyboard.press('t');
    await page.keyboard.type('to cite');
    await page.keyboard.press('Enter');
    const onIt = page.getByRole('list', { name: 'Tags on this highlight' });
    await expect(onIt.getByRole('link', { name: 'to cite' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(mark).toBeFocused();
    await expect(tagged(page).getByRole('link', { name: 'to cite, on a highlight' })).toBeVisible();
    await expect(tagged(page).getByRole('button', { name: 'Remove tag to cite' })).toHaveCount(0);
    await expect(inRail(app, 'to cite 1')).toBeVisible();

    await page.keyboard.press('n');
    await page.keyboard.type('For the introduction');
    await page.keyboard.press('Escape');
    const note = page.getByRole('listitem').filter({ hasText: 'For the introduction' });
    await note.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.keyboard.type('methods');
    await page.keyboard.press('Tab');
    await expect(note.getByRole('link', { name: 'methods' })).toBeVisible();
    await note.getByRole('button', { name: 'Remove tag to cite' }).click();
    await expect(note.getByRole('link', { name: 'to cite' })).toHaveCount(0);
    await app.open('#/tags');
    await expect(row(page, 'methods').getByText('1 highlight')).toBeVisible();
    await expect(row(page, 'to cite').getByText('0 papers')).toBeVisible();
  },
);

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'a paper is tagged and untagged, and tags are kept in order',
    { tag: '@long' },
    async ({ app, page }) => {
      await open(app, FIRST);
      await page.getByRole('button', { name: 'Tag', exact: true }).tap();
      await field(page).fill('safety');
      await offers(page).getByRole('option', { name: 'Create “safety”' }).tap();
      await expect(remove(page, 'safety')).toBeVisible();
      expect(await smallTargets(page, 44)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await app.heading.tap();
      await expect(field(page)).toHaveCount(0);
      await remove(page, 'safety').tap();
      await expect(remove(page, 'safety')).toHaveCount(0);
      await app.open('#/tags');
      await page.getByRole('button', { name: 'Edit safety' }).tap();
      expect(await smallTargets(page, 44)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await app.open('#/settings/highlights');
      await expect(page.getByRole('form', { name: 'Idea' })).toBeVisible();
      expect(await smallTargets(page, 44)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
    },
  );
});
