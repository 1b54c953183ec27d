import { ALargeSmall } from 'lucide-react';
import { useRef, useState } from 'react';
import { comfortMessages } from '#messages/comfort';
import { Button } from '../../../ui/Button.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import './comfort.css';

const loadPanel = () => import('./ComfortPanel.tsx');

/** Opens what can be chosen about the text: beside the button, or as a sheet on a phone. */
export function TextPanel() {
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const loaded = useLoaded(loadPanel, open);
  return (
    <>
      <Button look="quiet" popoverTarget="text-menu" aria-label={comfortMessages.button}>
        <ALargeSmall className="icon" aria-hidden />
        <span className="label">{comfortMessages.label}</span>
      </Button>
      <div
        id="text-menu"
        ref={panel}
        popover="auto"
        role="dialog"
        aria-label={comfortMessages.button}
        className="text-menu comfort-panel"
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {loaded === 'failed' && <p role="alert">{comfortMessages.notLoaded}</p>}
        {loaded && loaded !== 'failed' && (
          <loaded.ComfortPanel onDone={() => panel.current?.hidePopover()} />
        )}
      </div>
    </>
  );
}
