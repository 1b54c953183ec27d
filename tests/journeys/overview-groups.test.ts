import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { TopicMap } from './support/topic-map.ts';

const FOUND = 'Segmentation and attention';
const OWN = 'Drawing borders';
const WORDS = 'Set apart by: segmentation, attention, network, tumor';

// Room for the names of all groups that it renames.
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 1000 } });

test('a group is renamed by the mouse where it stands, stays so, and is named as before by Undo', async ({
  app,
  page,
}, info) => {
  const map = await TopicMap.open(app, page);
  const label = (name: string) =>
    map.groups.getByRole('button', { name: new RegExp(`^${name}, \\d+ of \\d+ read\\. Rename$`) });
  await map.section.getByRole('button', { name: 'Zoom in' }).click();
  await map.section.getByRole('button', { name: 'Whole map' }).click();
  await label(FOUND).click();
  const field = map.section.getByRole('textbox', { name: `Name of the group ${FOUND}` });
  await expect(field).toBeFocused();
  const barriers = new Barriers(page, info);
  await barriers.look('a group being renamed');
  await field.fill(OWN);
  await field.press('Enter');
  await expect(app.notice(`Group named “${OWN}”.`)).toBeVisible();
  await expect(label(OWN)).toBeFocused();

  await page.reload();
  await expect(label(OWN)).toBeVisible();
  await expect(label(FOUND)).toHaveCount(0);
  await label(OWN).click();
  await page.keyboard.type('Not this');
  await page.keyboard.press('Escape');
  await expect(label(OWN)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(label(FOUND)).toBeVisible();
  expect(barriers.found).toEqual([]);
});

test('in the list a group is renamed by keys, and an empty name brings back what was found', async ({
  app,
  page,
}, info) => {
  const map = await TopicMap.open(app, page);
  await map.section.getByRole('button', { name: 'As a list' }).press('Enter');
  const group = (name: string) => map.section.getByRole('region', { name, exact: true });
  await group(FOUND)
    .getByRole('button', { name: `Rename ${FOUND}` })
    .press('Enter');
  await page.keyboard.type(OWN);
  await page.keyboard.press('Enter');
  await expect(group(OWN).getByRole('heading', { name: OWN })).toBeVisible();
  await expect(group(OWN)).toContainText(WORDS);
  const again = group(OWN).getByRole('button', { name: `Rename ${OWN}` });
  await expect(again).toBeFocused();
  const barriers = new Barriers(page, info);
  await barriers.look('a renamed group in the list');
  expect(barriers.found).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(group(FOUND)).toContainText(WORDS);
  await expect(app.notice('Group has its first name again.')).toBeVisible();
});

test(
  'another tab calls a group the same at once, and the map stays where it was looked at',
  { tag: '@long' },
  async ({ app, page, context }) => {
    const map = await TopicMap.open(app, page);
    await map.section.getByRole('button', { name: 'Zoom in' }).click();
    const name = map.groups.getByRole('listitem').filter({ hasText: 'MRI' });
    const before = await name.boundingBox();
    const other = await context.newPage();
    await other.goto(`${app.url}#/overview`);
    const there = new TopicMap(other);
    await there.section.getByRole('button', { name: 'As a list' }).click();
    await there.section.getByRole('button', { name: `Rename ${FOUND}` }).click();
    await other.keyboard.type(OWN);
    await other.keyboard.press('Enter');
    await expect(there.section.getByRole('heading', { name: OWN })).toBeVisible();
    await expect(map.groups.getByText(OWN)).toBeAttached();
    expect(await name.boundingBox()).toEqual(before);
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'a group is renamed by touch in the list, and so called on the map',
    { tag: '@long' },
    async ({ app, page }) => {
      const map = await TopicMap.open(app, page);
      const list = map.section.getByRole('button', { name: 'As a list' });
      await list.tap();
      const rename = map.section.getByRole('button', { name: `Rename ${FOUND}` });
      const size = await rename.boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await rename.tap();
      await page.keyboard.type(OWN);
      await page.keyboard.press('Enter');
      await expect(map.section.getByRole('region', { name: OWN })).toContainText(WORDS);
      await list.tap();
      await expect(map.groups.getByText(OWN)).toBeVisible();
      await expect(map.groups.getByText('Segmentation')).toHaveCount(0);
    },
  );
});
