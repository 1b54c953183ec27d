import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';

/** What axe holds to be a barrier; what is less is only noted in the report. */
const BARRIERS = new Set(['serious', 'critical']);

/** Takes down barriers on the screens of one journey. */
export class Barriers {
  readonly found: string[] = [];
  readonly #page: Page;
  readonly #info: TestInfo;

  constructor(page: Page, info: TestInfo) {
    this.#page = page;
    this.#info = info;
  }

  /** Looks at what is on the screen now: at all in light, and at what colours may change in dark. */
  async look(screen: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.#page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Carrel has no frames: the way that minds them would open a second page for every look.
      const axe = new AxeBuilder({ page: this.#page }).setLegacyMode();
      if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
      const { violations } = await axe.analyze();
      for (const { id, impact, help, nodes } of violations) {
        const places = nodes.map(({ target }) => target.join(' ')).slice(0, 3);
        const description = `${screen}, ${colorScheme}: ${id}, ${help} (${places.join(' | ')})`;
        if (impact && BARRIERS.has(impact)) this.found.push(description);
        else this.#info.annotations.push({ type: `axe ${impact}`, description });
      }
    }
  }
}
