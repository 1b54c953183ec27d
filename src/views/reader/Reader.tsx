import { useEffect } from 'react';
import { useServices } from '../../state/services.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { OpenPaper } from './OpenPaper.tsx';
import './reader.css';
import './sought.css';

/** The place where a paper is read, or the words that say none is open. */
export function Reader({ paper }: { readonly paper: string | undefined }) {
  const { ui } = useServices();
  // A sentence is sought once: the paper that is opened next is not opened for it.
  useEffect(() => {
    if (ui.getState().sought?.paper !== paper) ui.setState({ sought: undefined });
  }, [ui, paper]);
  return paper === undefined ? <NothingOpen /> : <OpenPaper id={paper} />;
}
