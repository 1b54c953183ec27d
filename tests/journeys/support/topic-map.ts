import type { Locator, Page } from '@playwright/test';
import { expect, type App } from '../../helpers/app.ts';

/** The topic map on the overview. */
export class TopicMap {
  readonly section: Locator;
  readonly pad: Locator;
  /** What is said of the paper that keys have gone to. */
  readonly said: Locator;
  readonly groups: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.section = page.getByRole('region', { name: 'What they are about' });
    this.pad = this.section.getByRole('application', { name: /^Map of \d+ papers$/ });
    this.said = this.section.getByRole('status').last();
    this.groups = this.section.getByRole('list', { name: 'Groups' });
  }

  static async open(app: App, page: Page): Promise<TopicMap> {
    const map = new TopicMap(page);
    await app.open('#/overview');
    await expect(map.pad).toBeVisible();
    return map;
  }

  /** Goes by keys to the first paper; its title, and where its dot is on the screen. */
  async first(): Promise<{ title: string; x: number; y: number }> {
    await this.pad.focus();
    await this.#page.keyboard.press('Home');
    const link = this.section.getByRole('link').first();
    await expect(link).toBeVisible();
    const title = (await link.textContent()) ?? '';
    await expect(this.said).toContainText(title);
    const box = await this.section.locator('.map-ring').boundingBox();
    if (!box) throw new Error('Nothing shows where keys have gone to.');
    return { title, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
