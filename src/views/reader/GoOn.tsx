import { ChevronLeft, ChevronRight } from 'lucide-react';
import { shortTitle } from '#domain/short-title';
import { readerMessages } from '#messages/reader';
import { useServices } from '../../state/services.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { readAndGoOn } from '../../state/triage.ts';
import { stepFrom, useStep, useTitleAt, useWalk } from '../../state/walk.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';

/** In the focus view: the way on, and what comes before and after. */
export function GoOn() {
  const services = useServices();
  const { place } = useWalk();
  const step = useStep();
  const [previous, next] = [useKeyHint('k'), useKeyHint('j')];
  const before = useTitleAt(place ? stepFrom(place, -1) : -1);
  const after = useTitleAt(place ? stepFrom(place, 1) : -1);
  return (
    <div className="go-on" role="toolbar" aria-label={readerMessages.goOn}>
      <span>
        {before !== undefined && (
          <Button look="quiet" title={before} onClick={() => void step(-1)}>
            <ChevronLeft className="icon" aria-hidden />
            <span className="visually-hidden">{readerMessages.previous}</span>
            <span className="name" lang="en" dir="ltr">
              {shortTitle(before)}
            </span>
            <kbd aria-hidden>{previous.shown}</kbd>
          </Button>
        )}
      </span>
      <Button aria-keyshortcuts="Shift+Enter" onClick={() => void readAndGoOn(services, undefined)}>
        <StatusGlyph shape="tick" />
        {readerMessages.readAndGoOn}
        <kbd aria-hidden>⇧ Enter</kbd>
      </Button>
      <span>
        {after !== undefined && (
          <Button look="quiet" title={after} onClick={() => void step(1)}>
            <kbd aria-hidden>{next.shown}</kbd>
            <span className="visually-hidden">{readerMessages.next}</span>
            <span className="name" lang="en" dir="ltr">
              {shortTitle(after)}
            </span>
            <ChevronRight className="icon" aria-hidden />
          </Button>
        )}
      </span>
    </div>
  );
}
