import { ArrowLeft } from 'lucide-react';
import { readerMessages } from '#messages/reader';
import { useUi } from '../../state/services.tsx';

/** The way back to the sentences from which this paper was opened. */
export function SoughtFrom({ paper }: { readonly paper: string }) {
  const sought = useUi((state) => state.sought);
  if (sought?.paper !== paper) return null;
  return (
    <p className="sought-from">
      <a href={sought.line.key}>
        <ArrowLeft className="icon" aria-hidden />
        <span>{readerMessages.sentencesWith(sought.phrase)}</span>
      </a>
    </p>
  );
}
