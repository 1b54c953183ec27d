/** What whoever makes records needs from outside, handed in so that tests can set it. */
export interface Origin {
  /** In ms since 1970. */
  readonly now: () => number;
  /** An id that nothing has and that sorts by time. */
  readonly newId: () => string;
}
