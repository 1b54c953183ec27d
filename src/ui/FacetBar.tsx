import './facet-bar.css';

export interface FacetBarProps {
  readonly label: string;
  /** What the button is called, the count with its noun. */
  readonly name: string;
  readonly hint?: string;
  readonly count: string;
  /** How long the bar is, beside the longest of its group: 0 to 1. */
  readonly share: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A value that things can be narrowed to: how many there are, as a number and as a bar. */
export function FacetBar({ label, name, hint, count, share, pressed, onPress }: FacetBarProps) {
  return (
    <button
      type="button"
      className="facet-bar"
      aria-pressed={pressed}
      aria-label={name}
      title={hint}
      onClick={onPress}
    >
      <span className="name">{label}</span>
      <span className="count">{count}</span>
      <span className="track">
        <i style={{ width: `${100 * share}%` }} />
      </span>
    </button>
  );
}
