import { Minus, Plus } from 'lucide-react';
import { controlMessages } from '#messages/controls';
import { Button, IconButton } from './Button.tsx';

const SMALLEST = 15;
const LARGEST = 22;

export interface TextSizeProps {
  /** In px; undefined: what the style sheet says. */
  readonly size: number | undefined;
  readonly onChange: (size: number | undefined) => void;
}

/** What the style sheet says, in px. */
function presentSize(): number {
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize);
  return Math.round(Number.parseFloat(getComputedStyle(root).getPropertyValue('--t-read')) * rem);
}

/** Steps the size of reading text up and down. */
export function TextSize({ size, onChange }: TextSizeProps) {
  const present = size ?? presentSize();
  return (
    <div className="text-size" role="group" aria-label={controlMessages.textSize}>
      <IconButton
        label={controlMessages.smallerText}
        disabled={present <= SMALLEST}
        onClick={() => onChange(present - 1)}
      >
        <Minus className="icon" aria-hidden />
      </IconButton>
      <output>{present} px</output>
      <IconButton
        label={controlMessages.largerText}
        disabled={present >= LARGEST}
        onClick={() => onChange(present + 1)}
      >
        <Plus className="icon" aria-hidden />
      </IconButton>
      <Button look="quiet" disabled={size === undefined} onClick={() => onChange(undefined)}>
        {controlMessages.default}
      </Button>
    </div>
  );
}
