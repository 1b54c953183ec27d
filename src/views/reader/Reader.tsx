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
    const { sought, recalled } = ui.getState();
    if (sought?.paper !== paper) ui.setState({ sought: undefined });
    if (recalled?.paper !== paper) ui.setState({ recalled: undefined });
  }, [ui, paper]);
  return paper === undefined ? <NothingOpen /> : <OpenPaper id={paper} />;
}
