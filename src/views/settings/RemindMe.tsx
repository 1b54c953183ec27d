import { useState } from 'react';
import { MOST_CHANGES, MOST_DAYS } from '#domain/backup';
import { useServices, useUi } from '../../state/services.tsx';

/** When a reader wants to be reminded of a backup. */
export function RemindMe() {
  const { ui } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const { isReminded, days, changes } = wishes;
  return (
    <div className="remind">
      <label className="check">
        <input
          type="checkbox"
          checked={isReminded}
          onChange={() => ui.prefer({ backup: { ...wishes, isReminded: !isReminded } })}
        />
        Remind me after
      </label>
      <span className="after">
        <Count
          label="Days until a reminder"
          unit="days"
          value={days}
          most={MOST_DAYS}
          isOff={!isReminded}
          onChange={(count) => ui.prefer({ backup: { ...wishes, days: count } })}
        />{' '}
        or{' '}
        <Count
          label="Changes until a reminder"
          unit="changes"
          value={changes}
          most={MOST_CHANGES}
          isOff={!isReminded}
          onChange={(count) => ui.prefer({ backup: { ...wishes, changes: count } })}
        />
      </span>
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly most: number;
  readonly isOff: boolean;
  readonly onChange: (count: number) => void;
}

/** A number that counts as soon as it is one; left as anything else, it is what it was. */
function Count({ label, unit, value, most, isOff, onChange }: CountProps) {
  const [typed, setTyped] = useState<string>();
  const type = (text: string): void => {
    setTyped(text);
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= most) onChange(count);
  };
  return (
    <span className="count">
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={1}
        max={most}
        disabled={isOff}
        value={typed ?? value}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />{' '}
      {unit}
    </span>
  );
}
