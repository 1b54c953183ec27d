import { useKeyHint } from '../../state/use-key-hint.ts';

/** The key that puts papers on a list, in a sentence. */
export function ListKey() {
  return <kbd>{useKeyHint('l').shown}</kbd>;
}
