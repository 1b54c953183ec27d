import { ArrowLeft } from 'lucide-react';
import { readerMessages } from '#messages/reader';
import { useUi } from '../../state/services.tsx';

/** The way back to the highlights from which this paper was opened. */
export function RecalledFrom({ paper }: { readonly paper: string }) {
  const recalled = useUi((state) => state.recalled);
  if (recalled?.paper !== paper) return null;
  return (
    <p className="sought-from">
      <a href={recalled.line.key}>
        <ArrowLeft className="icon" aria-hidden />
        <span>{readerMessages.highlights}</span>
      </a>
    </p>
  );
}
