import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { marginTops } from '#domain/margin-layout';
import type { Highlight } from '#domain/reader/records';
import { useUi } from '../../../state/services.tsx';
import { useMedia } from '../../../ui/use-media.ts';

/** Air between two notes, in px. */
const GAP = 10;

/** Where the first line of a highlight begins, in px below the abstract's top; undefined while it is not drawn. */
function lineOf(abstract: Element, id: string): number | undefined {
  const words = abstract.querySelector(`[data-highlight="${CSS.escape(id)}"]`);
  const [first] = [...(words?.getClientRects() ?? [])].filter(({ width }) => width > 0);
  return first && first.top - abstract.getBoundingClientRect().top;
}

/** Puts each note beside its line: all is measured before anything is moved. */
function place(list: HTMLElement, highlights: readonly Highlight[]): void {
  const abstract = list.closest('.columns')?.querySelector('.abstract');
  if (!abstract) return;
  const notes = [...list.children].filter((note) => note instanceof HTMLElement);
  const lines = highlights.map(({ id }) => lineOf(abstract, id));
  const heights = notes.map(({ offsetHeight }) => offsetHeight);
  const cut = notes.map((note) => {
    const text = note.querySelector('.note-text');
    return text !== null && text.scrollHeight > text.clientHeight + 1;
  });
  const items = notes.map(({ style }, index) => ({
    // One whose highlight is gone stays where it was.
    line: lines[index] ?? (Number.parseFloat(style.top) || 0),
    height: heights[index] ?? 0,
  }));
  const tops = marginTops(items, GAP);
  for (const [index, note] of notes.entries()) {
    note.style.top = `${tops[index] ?? 0}px`;
    note.toggleAttribute('data-cut', cut[index] ?? false);
  }
  list.style.minHeight = `${(tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)}px`;
}

/** Lets the notes flow as they do where there is no margin. */
function release(list: HTMLElement): void {
  list.style.minHeight = '';
  for (const note of list.children) {
    note.removeAttribute('data-cut');
    if (note instanceof HTMLElement) note.style.top = '';
  }
}

/**
 * Keeps notes beside their lines: as they and the text change, and before each change is painted.
 * @returns for the list of notes, one for each of the highlights
 */
export function useMargin(highlights: readonly Highlight[]): RefObject<HTMLUListElement | null> {
  const ref = useRef<HTMLUListElement>(null);
  const shown = useRef(highlights);
  const wide = useMedia('(min-width: 1360px)');
  // Another face can move words without changing any box: this draws, and so measures, anew.
  useUi((state) => state.preferences.comfort);
  const update = useCallback(() => {
    const list = ref.current;
    if (!list) return;
    if (wide) place(list, shown.current);
    else release(list);
  }, [wide]);
  useLayoutEffect(() => {
    shown.current = highlights;
    update();
  });
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(update);
    const abstract = list.closest('.columns')?.querySelector('.abstract');
    for (const element of [abstract, ...list.children]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [highlights, update]);
  useLayoutEffect(() => {
    // A face that comes late can move words without changing any box.
    document.fonts.addEventListener('loadingdone', update);
    return () => document.fonts.removeEventListener('loadingdone', update);
  }, [update]);
  return ref;
}
