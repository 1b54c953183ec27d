import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { aloudMessages } from '#messages/aloud';
import type { AloudState, ReadingAloud } from '../../../state/aloud/reading-aloud.ts';
import { stopAloud, toggleAloud } from '../../../state/aloud/toggle-aloud.ts';
import { useServices, useUi } from '../../../state/services.tsx';
import { useKeyHint } from '../../../state/use-key-hint.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { focusText } from './focused-highlight.ts';
import { RateSelect, VoiceSelect } from './AloudChoices.tsx';

export interface AloudBarProps {
  readonly reading: ReadingAloud;
  readonly state: AloudState;
  /** How many sentences there are. */
  readonly count: number;
}

/** What leads the voice. It says nothing itself: who listens to the text wants to hear nothing else. */
export function AloudBar({ reading, state, count }: AloudBarProps) {
  const services = useServices();
  const { at, status, voices, problem } = state;
  const isOn = useUi(({ aloud }) => aloud === 'speak');
  const [previous, toggle, next] = [useKeyHint(','), useKeyHint('s'), useKeyHint('.')];
  return (
    <section className="aloud-bar" aria-label={aloudMessages.region}>
      {problem && <p role="alert">{aloudMessages.problems[problem]}</p>}
      {status === 'waiting' && <p role="status">{aloudMessages.loading}</p>}
      <div className="aloud-controls">
        <IconButton
          label={aloudMessages.previous}
          keyHint={previous.shown}
          disabled={at === 0}
          onClick={() => reading.step(-1)}
        >
          <SkipBack className="icon" aria-hidden />
        </IconButton>
        <IconButton
          label={isOn ? aloudMessages.pause : aloudMessages.play}
          keyHint={toggle.shown}
          onClick={() => toggleAloud(services)}
        >
          {isOn ? <Pause className="icon" aria-hidden /> : <Play className="icon" aria-hidden />}
        </IconButton>
        <IconButton
          label={aloudMessages.next}
          keyHint={next.shown}
          disabled={at + 1 >= count}
          onClick={() => reading.step(1)}
        >
          <SkipForward className="icon" aria-hidden />
        </IconButton>
        <span className="aloud-place">
          <span className="visually-hidden">{aloudMessages.place(at + 1, count)}</span>
          <span aria-hidden>{aloudMessages.shortPlace(at + 1, count)}</span>
        </span>
        <RateSelect />
        <VoiceSelect voices={voices} />
        <IconButton
          label={aloudMessages.stop}
          keyHint={`⇧${toggle.shown}`}
          onClick={() => {
            stopAloud(services);
            focusText();
          }}
        >
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
    </section>
  );
}
