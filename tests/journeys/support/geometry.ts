import type { Page } from '@playwright/test';

/** Resolves when the page is drawn for the width that it has: it is told of another with a frame. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** What sticks out sideways: the page, a pane, or anything that is read or pressed. */
export async function sticksOut(page: Page): Promise<string[]> {
  await drawn(page);
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`;
    /** A line that is cut with an ellipsis goes on unseen. */
    const isCut = (element: Element): boolean => {
      const line = element.parentElement;
      return line !== null && getComputedStyle(line).textOverflow === 'ellipsis';
    };
    /** The rows of chips and of hints on a phone are meant to be pushed sideways. */
    const mayScroll = (element: Element): boolean =>
      element.closest('[role=group]:is([aria-label="Filters"], [aria-label="Search hints"])') !==
      null;
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (mayScroll(element) || isCut(element)) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      const isHidden = width <= 1 || height <= 1;
      if (!isHidden && (left < -0.5 || right > innerWidth + 0.5))
        found.push(`out: ${name(element)}`);
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth)
        found.push(`wide: ${name(element)}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page');
    return found;
  });
}

/**
 * Visible controls that are smaller than `least` px either way, with their size. A row of the
 * results is one target; links in running text are as high as their line.
 */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  await drawn(page);
  return page.evaluate((min) => {
    const target = (control: Element): Element =>
      control.closest('label') ?? control.closest('li:has(article)') ?? control;
    const isInText = (control: Element): boolean =>
      control.matches('a') && control.closest('p, td, th') !== null;
    const found: string[] = [];
    for (const control of document.querySelectorAll('a[href], button, select, input')) {
      if (!control.checkVisibility({ visibilityProperty: true }) || isInText(control)) continue;
      const { width, height } = target(control).getBoundingClientRect();
      if (Math.min(width, height) >= min - 0.5) continue;
      const label = control.getAttribute('aria-label') ?? target(control).textContent.slice(0, 40);
      found.push(`${label}: ${Math.round(width)}×${Math.round(height)}`);
    }
    return found;
  }, least);
}

/** Visible fields whose letters are smaller than 16 px, on which iOS would zoom in, with their size. */
export function smallFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const typed = 'input:not([type=checkbox], [type=radio], [type=range], [type=file])';
    for (const field of document.querySelectorAll(`${typed}, select, textarea`)) {
      if (!field.checkVisibility({ visibilityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(field).fontSize);
      const label = field.getAttribute('aria-label') ?? field.id;
      if (size < 16) found.push(`${field.tagName} ${label}: ${size} px`);
    }
    return found;
  });
}
