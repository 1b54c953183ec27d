import { TriangleAlert } from 'lucide-react';
import { printAddress } from '#domain/address';
import { highlightsMessages } from '#messages/highlights';
import { useReader } from '../../state/services.tsx';

const HREF = printAddress({ screen: 'adrift', highlight: undefined });

/** Says so while highlights wait for the reader to look at them. */
export function AdriftNotice() {
  const adrift = useReader((state) => state.summary?.adrift);
  if (!adrift || adrift.moved + adrift.orphan === 0) return null;
  return (
    <p className="adrift-notice">
      <TriangleAlert className="icon" aria-hidden />
      <span>{highlightsMessages.papersChanged(adrift.moved, adrift.orphan)}</span>
      <a href={HREF}>{highlightsMessages.checkThem}</a>
    </p>
  );
}
