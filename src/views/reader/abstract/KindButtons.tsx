import { kindNamed } from '#domain/reader/kinds';
import { HIGHLIGHT_KINDS, type HighlightKind, type KindName } from '#domain/reader/records';

export interface KindButtonsProps {
  readonly renamed: readonly KindName[];
  /** The kind of what is marked already; undefined for plain words. */
  readonly pressed: HighlightKind | undefined;
  readonly onPick: (kind: HighlightKind) => void;
}

/** One swatch for each kind of highlight, in the order of the keys. */
export function KindButtons({ renamed, pressed, onPick }: KindButtonsProps) {
  return HIGHLIGHT_KINDS.map((kind, at) => {
    const { name, letter } = kindNamed(kind, renamed);
    return (
      <button
        key={kind}
        type="button"
        className="swatch"
        data-kind={kind}
        data-tip={`${name} ${at + 1}`}
        aria-label={name}
        aria-keyshortcuts={`${at + 1}`}
        aria-pressed={pressed && pressed === kind}
        // The words stay selected until they are marked.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(kind)}
      >
        <span className="letter" aria-hidden>
          {letter}
        </span>
        <span className="name" aria-hidden>
          {name}
        </span>
      </button>
    );
  });
}
