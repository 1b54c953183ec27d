import { useEffect } from 'react';
import type { Passage } from '#domain/aloud/passages';
import type { ReadingAloud } from '../../../state/aloud/reading-aloud.ts';
import { useServices } from '../../../state/services.tsx';
import { singleKey } from '../../../state/single-key.ts';
import { isTypedInto } from '../../../ui/type-ahead.ts';
import { indexAtPoint } from './aloud-places.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { '.': 1, ',': -1 };

/** A press on a sentence goes to it. What is marked answers to a press itself. */
function usePresses(reading: ReadingAloud, passages: readonly Passage[]): void {
  useEffect(() => {
    const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
      if (!(target instanceof Element) || !target.closest('#paper-title, .abstract')) return;
      if (target.closest('a, button, mark') || getSelection()?.isCollapsed === false) return;
      const index = indexAtPoint(passages, clientX, clientY);
      if (index !== undefined) reading.goTo(index);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [reading, passages]);
}

/** The keys of the sentence cursor move the voice, while there is one. */
function useSteps(reading: ReadingAloud): void {
  const { ui } = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const step = STEPS[singleKey(event, ui.getState().preferences) ?? ''];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTypedInto(event.target)) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      event.preventDefault();
      reading.step(step);
    };
    // Before those of the cursor.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [ui, reading]);
}

/** The ways to another sentence that lie in the text. */
export function useJumps(reading: ReadingAloud, passages: readonly Passage[]): void {
  usePresses(reading, passages);
  useSteps(reading);
}
