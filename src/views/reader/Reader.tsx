import { NothingOpen } from './NothingOpen.tsx';
import { OpenPaper } from './OpenPaper.tsx';
import './reader.css';

/** The place where a paper is read, or the words that say none is open. */
export function Reader({ paper }: { readonly paper: string | undefined }) {
  return paper === undefined ? <NothingOpen /> : <OpenPaper id={paper} />;
}
