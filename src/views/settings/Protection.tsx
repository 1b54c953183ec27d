import { Shield, ShieldCheck } from 'lucide-react';
import { storageMessages } from '#messages/storage';
import { useProtection, type Protection as Said } from '../../state/protect-storage.ts';
import { Button } from '../../ui/Button.tsx';

function words(said: Said): { readonly title: string; readonly text: string } {
  const { protection } = storageMessages;
  switch (said) {
    case 'on':
      return { title: protection.onTitle, text: protection.on };
    case 'off':
      return { title: protection.offTitle, text: protection.off };
    case 'refused':
      return { title: protection.offTitle, text: protection.refused };
    case 'unknown':
      return { title: protection.unknownTitle, text: protection.unknown };
  }
}

/** Whether the browser has promised to keep what is made here. */
export function Protection() {
  const [protection, ask] = useProtection();
  const { title, text } = words(protection);
  const Sign = protection === 'on' ? ShieldCheck : Shield;
  return (
    <div className="protection">
      <Sign className="icon" aria-hidden />
      <div>
        <p role="status">
          <b>{title}</b> {text}
        </p>
        {protection === 'off' && <Button onClick={ask}>{storageMessages.protection.turnOn}</Button>}
      </div>
    </div>
  );
}
