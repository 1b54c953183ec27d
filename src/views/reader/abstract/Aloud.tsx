import { useEffect, useMemo } from 'react';
import { passagesOf } from '#domain/aloud/passages';
import type { StoredPaper } from '#domain/stored-paper';
import { comfortMessages } from '#messages/comfort';
import { useServices, useUi } from '../../../state/services.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import './aloud.css';

const loadReadAloud = () => import('./ReadAloud.tsx');

/** What reads the paper aloud, once that is wanted. It ends when the paper is left. */
export function Aloud({ paper }: { readonly paper: StoredPaper }) {
  const { title, abstract } = paper;
  const { ui } = useServices();
  const isOn = useUi((state) => state.aloud !== undefined);
  // Fetched before it is wanted: some browsers let a page speak only while a press is fresh.
  const loaded = useLoaded(loadReadAloud, true);
  useEffect(() => () => ui.setState({ aloud: undefined }), [ui]);
  const passages = useMemo(() => passagesOf({ title, abstract }), [title, abstract]);
  if (!isOn || !loaded) return null;
  if (loaded === 'failed') {
    return (
      <p className="aloud-bar" role="alert">
        {comfortMessages.notLoaded}
      </p>
    );
  }
  return <loaded.ReadAloud title={title} passages={passages} />;
}
