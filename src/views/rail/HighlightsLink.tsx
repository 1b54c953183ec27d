import { Highlighter, TriangleAlert } from 'lucide-react';
import { HIGHLIGHTS, printAddress } from '#domain/address';
import { formatCount } from '#messages/plural';
import { railMessages } from '#messages/rail';
import { useReader, useServices } from '../../state/services.tsx';

const HREF = printAddress(HIGHLIGHTS);
const ADRIFT = printAddress({ screen: 'adrift', highlight: undefined });

/** To all highlights; while some have lost their words, also to those. */
export function HighlightsLink() {
  const { ui } = useServices();
  const kinds = useReader((state) => state.summary?.highlights);
  const adrift = useReader((state) => state.summary?.adrift);
  const close = (): void => ui.setState({ drawerOpen: false });
  const count = kinds && Object.values(kinds).reduce((sum, each) => sum + each, 0);
  const unsettled = adrift ? adrift.moved + adrift.orphan : 0;
  return (
    <>
      <li data-empty={count === 0 || undefined}>
        <a href={HREF} onClick={close}>
          <Highlighter className="icon" aria-hidden />
          <span className="name">{railMessages.highlights}</span>
          {count !== undefined && <span className="count">{formatCount(count)}</span>}
        </a>
      </li>
      {unsettled > 0 && (
        <li>
          <a href={ADRIFT} onClick={close}>
            <TriangleAlert className="icon" aria-hidden />
            <span className="name">{railMessages.highlightsToCheck}</span>
            <span className="count">{formatCount(unsettled)}</span>
          </a>
        </li>
      )}
    </>
  );
}
