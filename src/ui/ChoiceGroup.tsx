import { useId } from 'react';
import './choice-group.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroupProps {
  /** Accessible name, and the words above it. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of a few, side by side. */
export function ChoiceGroup({ label, hint, choices, value, onChoose }: ChoiceGroupProps) {
  const id = useId();
  return (
    <div className="choice-group">
      <p id={id}>{label}</p>
      <div
        className="segments"
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
