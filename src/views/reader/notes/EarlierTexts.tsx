import { useState } from 'react';
import { formatMoment } from '#domain/format';
import { useEarlierTexts } from '../../../state/use-earlier-texts.ts';
import type { NotePlace } from '../../../state/use-note-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import './earlier-texts.css';

/** `14 Nov, 09:12`, by the device's clock. */
function momentWords(at: number, now: number): string {
  return `${formatMoment(at, now)}, ${new Date(at).toTimeString().slice(0, 5)}`;
}

/** What a note was before, each text with a way back to it. */
export function EarlierTexts({ place }: { readonly place: NotePlace }) {
  const [isOpen, setOpen] = useState(false);
  const { texts, restore } = useEarlierTexts(place, isOpen);
  const [now] = useState(() => Date.now());
  const bringBack = (text: string): void => {
    setOpen(false);
    void restore(text);
  };
  return (
    <>
      <Button look="quiet" className="button earlier-button" onClick={() => setOpen(true)}>
        Earlier texts<span className="visually-hidden"> of this note</span>
      </Button>
      <Dialog title="Earlier texts of this note" open={isOpen} onClose={() => setOpen(false)}>
        {texts === undefined && <p role="status">Looking…</p>}
        {texts === 'refused' && (
          <p role="alert">They could not be read just now. The note itself is as it was.</p>
        )}
        {Array.isArray(texts) && texts.length === 0 && (
          <p>None yet. What you write over from now on is kept here.</p>
        )}
        {Array.isArray(texts) && (
          <ul className="earlier-texts" aria-label="Earlier texts">
            {texts.map(({ text, at }) => (
              <li key={text}>
                <p className="day">{momentWords(at, now)}</p>
                <blockquote>{text}</blockquote>
                <Button onClick={() => bringBack(text)}>Restore</Button>
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    </>
  );
}
