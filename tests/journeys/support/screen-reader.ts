import { expect, type Page } from '@playwright/test';

declare global {
  /** What live regions said, in order. */
  var announced: string[];
}

const STATES = new Set(['checked', 'expanded', 'pressed', 'selected', 'disabled', 'invalid']);

/** Hears a page as a screen reader speaks it: live regions as they change, and what has the focus. */
export class ScreenReader {
  readonly #page: Page;
  #heard = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Listens from the next page on. */
  async listen(): Promise<void> {
    await this.#page.addInitScript(() => {
      globalThis.announced = [];
      const last = new WeakMap<Element, string>();
      const look = (): void => {
        for (const region of document.querySelectorAll(
          '[role=status], [role=alert], [aria-live]',
        )) {
          const text = (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
          if (text === last.get(region)) continue;
          last.set(region, text);
          if (text !== '') globalThis.announced.push(text);
        }
      };
      new MutationObserver(look).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  }

  /** Waits until a live region says this, and forgets what was said till then. */
  async hears(sentence: string): Promise<void> {
    await expect.poll(() => this.#since()).toContain(sentence);
    const all = await this.#all();
    this.#heard = all.indexOf(sentence, this.#heard) + 1;
  }

  /** What was said since that was heard. */
  async #since(): Promise<string[]> {
    return (await this.#all()).slice(this.#heard);
  }

  #all(): Promise<string[]> {
    return this.#page.evaluate(() => globalThis.announced);
  }

  /** Waits until this has the focus: role, name, what is said of it, states. */
  async isOn(spoken: string): Promise<void> {
    await expect.poll(() => this.#focus()).toBe(spoken);
  }

  async #focus(): Promise<string> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'document.activeElement',
    });
    const objectId = result.objectId ?? '';
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId,
      fetchRelatives: false,
    });
    await session.detach();
    const [node] = nodes;
    const states = (node?.properties ?? []).flatMap(({ name, value }) => {
      if (!STATES.has(name) || value.value === 'false') return [];
      if (name === 'expanded' && value.value === false) return ['collapsed'];
      return value.value === false ? [] : [name];
    });
    const { role, name, description } = node ?? {};
    const said = [role, name].map((part) => part?.value).join(' ');
    return [said, description?.value, ...states].filter(Boolean).join(', ');
  }
}
