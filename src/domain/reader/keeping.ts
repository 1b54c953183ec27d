/** How well what a reader makes is kept on this device, and what was found when that was looked at. */

/** What the journal and the database said of each other at start. */
export interface Recovery {
  /** Changes that the database lacked, brought back from the journal. */
  readonly restored: number;
  /** The database had none of them. */
  readonly wiped: boolean;
  /** Lines of the journal that could not be read. */
  readonly damaged: number;
}

export interface Keeping {
  /** Every change is in two places, in the database alone, or in memory for this visit. */
  readonly where: 'journal' | 'database' | 'visit';
  /** There is nothing in the database that a reader made, nor was there in the journal. */
  readonly isEmpty: boolean;
  /** Undefined without a journal. */
  readonly recovery: Recovery | undefined;
}

/** The journal held against the database. */
export interface KeepingCheck {
  /** Changes in the database. */
  readonly changes: number;
  /** Of these, how many the journal has not. */
  readonly notJournaled: number;
  /** Changes in the journal that the database has not. */
  readonly notStored: number;
  /** Lines of the journal that could not be read. */
  readonly damaged: number;
  /** Other tabs that are open: what they wrote since they opened is in files of theirs, not read here. */
  readonly otherTabs: number;
  /** Bytes in the journal. */
  readonly bytes: number;
}
