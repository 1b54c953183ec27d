import type { Page } from '@playwright/test';

/** What can be used or seen, as the accessibility tree has it: by role and name. */
export interface Sight {
  readonly role: Parameters<Page['getByRole']>[0] | 'mark';
  /** The whole name, or a part of it. */
  readonly name?: string | RegExp;
  readonly within?: Sight;
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** How the journeys use one engine: what a reader does and sees, the same in all of them. */
export interface Desk {
  /** Name and version, as the engine says them. */
  readonly engine: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Clicks the one thing that is so, once it is there. */
  click(sight: Sight): Promise<void>;
  /** Presses a key, or several at once: `Enter`, `Control+z`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Selects words of the open paper's abstract with the mouse. */
  select(words: string): Promise<void>;
  /** Takes one thing with the mouse to a place below another, and holds it there. */
  carry(from: Sight, to: Sight): Promise<void>;
  drop(): Promise<void>;
  /** The texts of all that is so just now; of a field, what is written in it. */
  texts(sight: Sight): Promise<string[]>;
  /** Chooses a file of this path where the page asks for files. */
  choose(path: string): Promise<void>;
  /** Clicks what saves a file, and reads that once it has arrived. */
  saved(sight: Sight): Promise<SavedFile>;
  /** Runs a function in the page, which holds all that it needs. */
  ask<Told>(tell: () => Told | Promise<Told>): Promise<Told>;
  /** What the page told the console and nobody caught, where the engine lets that be heard. */
  complaints(): readonly string[];
  /** What is on the screen, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** What is written in fields, or stands in anything else; it runs in the page. */
export function textsOf(elements: readonly Element[]): string[] {
  const raw = elements.map((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : element.textContent,
  );
  return raw.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

/** How far below something else a thing is carried, in px: where the next one would begin. */
export const BELOW = 28;

/** The window of each engine: wide enough for rail, list and paper beside each other. */
export const VIEWPORT = { width: 1440, height: 900 };
