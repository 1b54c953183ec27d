import { listingFaultMessages as words } from '#messages/listing-faults';

/** Something on a page, or beside it, that fits nowhere. Faults are collected, never thrown. */
export interface Fault {
  /** File name, without its folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/** `file:line: reason`, the form every fault is printed in. */
export function formatFault({ file, line, reason }: Fault): string {
  return `${file}:${line}: ${reason}`;
}

const LONGEST_QUOTE = 60;

/** A piece of a page, short enough to stand in a fault. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, LONGEST_QUOTE * 2));
  const short = characters.slice(0, LONGEST_QUOTE).join('');
  return words.quoted(text.length > short.length ? `${short}…` : text);
}
