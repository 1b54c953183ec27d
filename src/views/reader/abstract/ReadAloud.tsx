import type { Passage } from '#domain/aloud/passages';
import { useReadingAloud } from '../../../state/aloud/use-reading-aloud.ts';
import { AloudBar } from './AloudBar.tsx';
import { indexNow } from './aloud-places.ts';
import { useFollow } from './use-aloud-follow.ts';
import { useJumps } from './use-aloud-jumps.ts';
import { useMediaKeys } from './use-media-keys.ts';
import { useSpokenMark } from './use-spoken-mark.ts';

export interface ReadAloudProps {
  /** Of the paper. */
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** Reads a paper aloud, shows where it is, and lets itself be led. */
export function ReadAloud({ title, passages }: ReadAloudProps) {
  const { reading, state } = useReadingAloud(passages, indexNow);
  useSpokenMark(passages[state.at], state.word);
  useFollow(passages, state);
  useJumps(reading, passages);
  useMediaKeys(reading, title, state.status === 'speaking');
  return <AloudBar reading={reading} state={state} count={passages.length} />;
}
