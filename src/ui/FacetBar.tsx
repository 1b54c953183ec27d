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
  /** Why it cannot be pressed now; it stays where it is, and can be reached to learn that. */
  readonly disabled?: string | undefined;
  readonly onPress: () => void;
}

/** A value that things can be narrowed to: how many there are, as a number and as a bar. */
export function FacetBar(props: FacetBarProps) {
  const { label, name, hint, count, share, pressed, disabled, onPress } = props;
  return (
    <button
      type="button"
      className="facet-bar"
      aria-pressed={pressed}
      aria-label={name}
      aria-disabled={disabled === undefined ? undefined : true}
      title={disabled ?? hint}
      onClick={disabled === undefined ? onPress : undefined}
    >
      <span className="name">{label}</span>
      <span className="count">{count}</span>
      <span className="track">
        <i style={{ width: `${100 * share}%` }} />
      </span>
    </button>
  );
}
