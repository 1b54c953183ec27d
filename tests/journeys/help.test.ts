import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';

test('help is there offline, goes from section to section, and its examples run', async ({
  app,
  page,
  context,
}, info) => {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeFocused();

  const sections = page.getByRole('navigation', { name: 'On this page' });
  await sections.getByRole('button', { name: 'To another device' }).press('Enter');
  const moving = page.getByRole('heading', { level: 2, name: 'To another device' });
  await expect(moving).toBeFocused();
  await expect(moving).toBeInViewport();

  await page.getByRole('searchbox', { name: 'Find a key' }).fill('undo');
  await expect(page.getByText('Undo; with Shift, do it again')).toBeVisible();
  await expect(page.getByText('Go to the tags')).toHaveCount(0);

  const barriers = new Barriers(page, info);
  await barriers.look('help');
  expect(barriers.found).toEqual([]);

  await page.getByRole('link', { name: 'triage OR sepsis' }).click();
  await expect(app.search).toHaveValue('triage OR sepsis');
  await expect(app.titles.first()).toBeVisible();
});
