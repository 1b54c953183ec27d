import { Shield, ShieldCheck } from 'lucide-react';
import { useProtection, type Protection as Said } from '../../state/protect-storage.ts';
import { Button } from '../../ui/Button.tsx';

const WORDS: Record<Said, { readonly title: string; readonly text: string }> = {
  on: {
    title: 'Protected storage is on.',
    text: 'The browser won’t clear Carrel to free space. Clearing site data by hand still erases everything.',
  },
  off: {
    title: 'Protected storage is off.',
    text: 'The browser may clear Carrel, with all you made, when space is short.',
  },
  refused: {
    title: 'Protected storage is off.',
    text: 'The browser did not turn it on. Most do once Carrel is installed, bookmarked or used for some days.',
  },
  unknown: {
    title: 'Protected storage is not known here.',
    text: 'This browser does not tell whether it may clear Carrel when space is short.',
  },
};

/** Whether the browser has promised to keep what is made here. */
export function Protection() {
  const [protection, ask] = useProtection();
  const { title, text } = WORDS[protection];
  const Sign = protection === 'on' ? ShieldCheck : Shield;
  return (
    <div className="protection">
      <Sign className="icon" aria-hidden />
      <div>
        <p role="status">
          <b>{title}</b> {text}
        </p>
        {protection === 'off' && <Button onClick={ask}>Turn on</Button>}
      </div>
    </div>
  );
}
