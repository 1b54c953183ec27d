import './status-glyph.css';

export interface StatusGlyphProps {
  readonly shape: 'dot' | 'ring' | 'half' | 'tick' | 'dashed';
}

/** A state told by its shape; whoever shows it says it in words, too. */
export function StatusGlyph({ shape }: StatusGlyphProps) {
  return <i className="glyph" data-shape={shape} aria-hidden />;
}
