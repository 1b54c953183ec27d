/** Half-open range of UTF-16 code units inside one string. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
