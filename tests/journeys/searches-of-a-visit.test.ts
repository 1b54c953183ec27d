import { expect } from '../helpers/app.ts';
import { test } from './support/profiles.ts';

test.describe('in a browser set to let no site save data', () => {
  test.use({
    settings: { profile: { default_content_setting_values: { cookies: 2 } } },
    allowed: /Dexie: Workaround for Chrome UnknownError/,
  });

  test('a search is saved for the visit, and said to be', async ({ own }) => {
    const { page } = own;
    const saveButton = page.getByRole('button', { name: 'Save search' });
    const saved = page.getByRole('list', { name: 'Saved searches' });
    await own.open('#/?q=sepsis');
    await own.says(2);
    await saveButton.click();
    await expect(own.notice('Saved as “sepsis”, kept for this visit only.')).toBeVisible();
    await expect(saved.getByRole('link', { name: 'sepsis 2' })).toBeVisible();
    await page.reload();
    await own.says(2);
    await expect(saveButton).toBeVisible();
    await expect(saved).toHaveCount(0);
  });
});
