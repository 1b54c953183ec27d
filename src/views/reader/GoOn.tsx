import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { useResults, useServices } from '../../state/services.tsx';
import { useOpenPlace } from '../../state/open-place.ts';
import { readAndGoOn } from '../../state/triage.ts';
import { stepFrom, useStep } from '../../state/use-steps.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';

/** The title of the result at this place; fetched where it is not here yet. */
function useTitle(index: number): string | undefined {
  const { results } = useServices();
  const ordinal = useResults((state) => state.order[index]);
  const title = useResults((state) => state.rows.get(ordinal ?? -1)?.title);
  useEffect(() => {
    if (ordinal !== undefined) results.need([ordinal]);
  }, [results, ordinal]);
  return ordinal === undefined ? undefined : (title ?? '…');
}

/** What a title is mostly called: what stands before its colon. */
function called(title: string): string {
  return title.split(': ')[0] ?? title;
}

/** In the focus view: the way on, and what comes before and after. */
export function GoOn() {
  const services = useServices();
  const place = useOpenPlace();
  const step = useStep();
  const before = useTitle(place ? stepFrom(place, -1) : -1);
  const after = useTitle(place ? stepFrom(place, 1) : -1);
  return (
    <div className="go-on" role="toolbar" aria-label="Go on">
      <span>
        {before !== undefined && (
          <Button look="quiet" title={before} onClick={() => void step(-1)}>
            <ChevronLeft className="icon" aria-hidden />
            <span className="visually-hidden">Previous: </span>
            <span className="name">{called(before)}</span>
            <kbd aria-hidden>K</kbd>
          </Button>
        )}
      </span>
      <Button aria-keyshortcuts="Shift+Enter" onClick={() => void readAndGoOn(services, undefined)}>
        <StatusGlyph shape="tick" />
        Mark read and go on
        <kbd aria-hidden>⇧ Enter</kbd>
      </Button>
      <span>
        {after !== undefined && (
          <Button look="quiet" title={after} onClick={() => void step(1)}>
            <kbd aria-hidden>J</kbd>
            <span className="visually-hidden">Next: </span>
            <span className="name">{called(after)}</span>
            <ChevronRight className="icon" aria-hidden />
          </Button>
        )}
      </span>
    </div>
  );
}
