import { useEffect, useRef, type RefObject } from 'react';
import { useServices, useUi } from '../../state/services.tsx';
import { usePaperDesk } from '../../state/use-paper-desk.ts';
import { reveal } from './abstract/text-places.ts';
import { focusHighlight } from './notes/focus-highlight.ts';

/** Where the entry of the highlights page that led here stands. */
function placeOf(scroller: HTMLElement, highlight: string | undefined): Element | null {
  if (highlight === undefined) return scroller.querySelector('.paper-note');
  const name = CSS.escape(highlight);
  return scroller.querySelector(`[data-highlight="${name}"], [data-note="${name}"]`);
}

/** A paper opened for one of its highlights shows it, and makes it the one that keys act on. */
export function useRecalled(id: string, scroller: RefObject<HTMLElement | null>): void {
  const { ui } = useServices();
  const desk = usePaperDesk(id);
  const recalled = useUi((state) => (state.recalled?.paper === id ? state.recalled : undefined));
  const shown = useRef<object>(undefined);
  useEffect(() => {
    const frame = scroller.current;
    if (!desk || !recalled || !frame || shown.current === recalled) return;
    const { highlight } = recalled;
    const place = placeOf(frame, highlight);
    if (!place) return;
    shown.current = recalled;
    const range = document.createRange();
    range.selectNodeContents(place);
    reveal(range, frame);
    if (highlight === undefined) return;
    ui.setState({ highlight });
    focusHighlight(highlight);
  }, [ui, desk, recalled, scroller]);
}
