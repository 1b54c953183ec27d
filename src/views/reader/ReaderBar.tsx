import { ArrowLeft, ChevronDown, ChevronUp, Ellipsis, Maximize, Minimize, X } from 'lucide-react';
import { readerMessages } from '#messages/reader';
import { useServices, useUi } from '../../state/services.tsx';
import { closePaper } from '../../state/use-steps.ts';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { stepFrom, useStep, useWalk } from '../../state/walk.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useUndo } from '../../state/use-undo.ts';
import { ReadAloudButton } from './abstract/ReadAloudButton.tsx';
import { TextPanel } from './comfort/TextPanel.tsx';
import { StatusControl } from './StatusControl.tsx';
import { UndoRedo } from '../../ui/UndoRedo.tsx';
import { CommandsItem } from './CommandsItem.tsx';
import { useMedia } from '../../ui/use-media.ts';

/** Where the paper stands among the results, and how it is shown. */
export function ReaderBar({ paper }: { readonly paper: string }) {
  const services = useServices();
  const { ui } = services;
  const phone = useMedia('(max-width: 599px)');
  const narrow = useMedia('(max-width: 1099px)');
  const coarse = useMedia('(any-pointer: coarse)');
  const focusView = useUi((state) => state.focusView);
  const step = useStep();
  const [previous, next, focus] = [useKeyHint('k'), useKeyHint('j'), useKeyHint('f')];
  const { place, count } = useWalk();
  return (
    <div className="reader-bar" role="toolbar" aria-label={readerMessages.paper}>
      {!phone && !focusView && <StatusControl paper={paper} />}
      {phone && (
        <IconButton label={readerMessages.backToList} onClick={() => closePaper(services)}>
          <ArrowLeft className="icon" aria-hidden />
        </IconButton>
      )}
      {place && (
        <>
          <IconButton
            label={readerMessages.previousPaper}
            keyHint={previous.shown}
            data-step
            disabled={stepFrom(place, -1) < 0}
            onClick={() => void step(-1)}
          >
            <ChevronUp className="icon" aria-hidden />
          </IconButton>
          <IconButton
            label={readerMessages.nextPaper}
            keyHint={next.shown}
            data-step
            disabled={stepFrom(place, 1) >= count}
            onClick={() => void step(1)}
          >
            <ChevronDown className="icon" aria-hidden />
          </IconButton>
        </>
      )}
      <span className="place">
        {place && !place.left && readerMessages.place(place.index + 1, count)}
      </span>
      <ReadAloudButton />
      <TextPanel />
      {(narrow || (focusView && coarse)) && <MoreMenu />}
      {!phone && focusView && <StatusControl paper={paper} />}
      {!phone && (
        <>
          <Button
            look="quiet"
            aria-pressed={focusView}
            aria-keyshortcuts={focus.shortcut}
            aria-label={readerMessages.focus}
            title={focusView ? readerMessages.leaveFocus : readerMessages.enterFocus(focus.shown)}
            onClick={() => ui.setState({ focusView: !focusView })}
          >
            {focusView ? (
              <Minimize className="icon" aria-hidden />
            ) : (
              <Maximize className="icon" aria-hidden />
            )}
            <span className="label">{readerMessages.focus}</span>
          </Button>
          <IconButton
            label={readerMessages.closePaper}
            keyHint="Esc"
            onClick={() => closePaper(services)}
          >
            <X className="icon" aria-hidden />
          </IconButton>
        </>
      )}
    </div>
  );
}

/** Undo, redo and all commands, where there may be no keys for it and no rail shows them. */
function MoreMenu() {
  const undo = useUndo();
  return (
    <>
      <IconButton label={readerMessages.more} popoverTarget="more-menu">
        <Ellipsis className="icon" aria-hidden />
      </IconButton>
      <div id="more-menu" popover="auto" className="text-menu more-menu">
        <UndoRedo look="menu" {...undo} />
        <CommandsItem menu="more-menu" />
      </div>
    </>
  );
}
