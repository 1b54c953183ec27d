/** How the scripted reader sees the screen and works its controls. */

/** How long the screen may take to show something before the reader gives up, in ms. */
const PATIENCE_MS = 20_000;
/** Looked at with every change of the page, and so often besides, in ms. */
const GLANCE_MS = 25;
const EXCERPT = 600;

export function one(selector: string, within: ParentNode = document): HTMLElement | undefined {
  return within.querySelector<HTMLElement>(selector) ?? undefined;
}

export function all(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

export function textOf(element: Element | undefined): string {
  return element?.textContent.trim() ?? '';
}

/** A button of this name, or one whose name begins so. */
export function button(name: string | RegExp, within: ParentNode = document) {
  return all('button', within).find((each) => {
    const called = each.getAttribute('aria-label') ?? textOf(each);
    return typeof name === 'string' ? called === name : name.test(called);
  });
}

/**
 * What `look` finds, as soon as it finds it.
 * @throws {Error} naming `what`, with what the screen says instead, when it never comes
 */
export function until<Found>(what: string, look: () => Found | undefined | false): Promise<Found> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      watcher.disconnect();
      clearInterval(glances);
      clearTimeout(patience);
    };
    const glance = (): void => {
      const found = look();
      if (found === undefined || found === false) return;
      end();
      resolve(found);
    };
    const watcher = new MutationObserver(glance);
    const glances = setInterval(glance, GLANCE_MS);
    const patience = setTimeout(() => {
      end();
      const shown = document.body.innerText.replaceAll(/\s+/g, ' ').slice(0, EXCERPT);
      reject(new Error(`Never seen: ${what}, at ${location.hash}. On the screen: ${shown}`));
    }, PATIENCE_MS);
    watcher.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    glance();
  });
}

/** Resolves after the next frame, with what the app does in it. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

export function press(key: string, on: Element, held: KeyboardEventInit = {}): void {
  const event = { key, bubbles: true, cancelable: true, ...held };
  on.dispatchEvent(new KeyboardEvent('keydown', event));
  on.dispatchEvent(new KeyboardEvent('keyup', event));
}

/** Types over what a field holds, as far as the app can tell. */
export function fill(field: Element, text: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // The field's own setter is the app's: it would not notice what is set by that.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
