/** How a reader wants text to be set, beside its size. */

/** What there is to choose from; `normal`, `theme` and `serif` are what Carrel begins with. */
export const COMFORT_CHOICES = {
  /** Characters in a line: 55, 65, 75. */
  measure: ['narrow', 'normal', 'wide'],
  /** Height of a line: 1.45, 1.62, 1.8. */
  lines: ['close', 'normal', 'open'],
  /** Colours of the page that is read; `theme`: those of the rest of the screen. */
  page: ['theme', 'white', 'sepia', 'dark'],
  /** Literata, Source Sans 3, Atkinson Hyperlegible Next. */
  face: ['serif', 'sans', 'clear'],
  /** Between letters and words; `wide`: as far as WCAG 1.4.12 wants it to be possible. */
  spacing: ['normal', 'wide'],
} as const;

export type ComfortKey = keyof typeof COMFORT_CHOICES;

export type Comfort = {
  readonly [Key in ComfortKey]: (typeof COMFORT_CHOICES)[Key][number];
};

export const FIRST_COMFORT: Comfort = {
  measure: 'normal',
  lines: 'normal',
  page: 'theme',
  face: 'serif',
  spacing: 'normal',
};

function known<Value>(values: readonly Value[], found: unknown, first: Value): Value {
  return values.find((value) => value === found) ?? first;
}

/** Reads what was kept of it; what is missing or damaged is as it was first. */
export function decodeComfort(kept: unknown): Comfort {
  const found: Partial<Record<ComfortKey, unknown>> =
    typeof kept === 'object' && kept !== null ? kept : {};
  const { measure, lines, page, face, spacing } = FIRST_COMFORT;
  return {
    measure: known(COMFORT_CHOICES.measure, found.measure, measure),
    lines: known(COMFORT_CHOICES.lines, found.lines, lines),
    page: known(COMFORT_CHOICES.page, found.page, page),
    face: known(COMFORT_CHOICES.face, found.face, face),
    spacing: known(COMFORT_CHOICES.spacing, found.spacing, spacing),
  };
}
