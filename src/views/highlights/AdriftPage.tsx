import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { HIGHLIGHTS, printAddress } from '#domain/address';
import { adriftMessages } from '#messages/adrift';
import { highlightsMessages } from '#messages/highlights';
import { useServices } from '../../state/services.tsx';
import { useAddress } from '../../state/use-address.ts';
import { useAdrift } from '../../state/use-highlights.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { NothingHere } from '../../ui/NothingHere.tsx';
import { AdriftDetail } from './AdriftDetail.tsx';
import { AdriftList } from './AdriftList.tsx';
import './highlights.css';
import './adrift.css';

const HREF = printAddress(HIGHLIGHTS);

/** Highlights whose words have changed or are gone, for the reader to settle one by one. */
export function AdriftPage() {
  const { navigation } = useServices();
  const highlight = useAddress((address) =>
    address.screen === 'adrift' ? address.highlight : undefined,
  );
  const [adrift, need] = useAdrift();
  const total = adrift ? adrift.said.moved + adrift.said.lost : undefined;
  const ids = [...(adrift?.rows ?? [])].toSorted(([a], [b]) => a - b).map(([, { id }]) => id);
  /** To the next one, since this one goes from the list. */
  const goOn = (): void => {
    const at = ids.indexOf(highlight ?? '');
    navigation.go({ screen: 'adrift', highlight: ids[at + 1] ?? ids[at - 1] }, 'replace');
  };
  return (
    <main className="highlights" aria-labelledby="adrift-title">
      <header className="highlights-head">
        <Heading words={adrift && highlightsMessages.adrift(adrift.said.moved, adrift.said.lost)} />
        {adrift && adrift.said.moved > 1 && <AllFine count={adrift.said.moved} of={total ?? 0} />}
      </header>
      {total === 0 && (
        <NothingHere title={adriftMessages.allSettled}>
          <p>{adriftMessages.allSettledWhy}</p>
          <a className="button" href={HREF}>
            {adriftMessages.allHighlights}
          </a>
        </NothingHere>
      )}
      {adrift && total !== 0 && (
        <div className="adrift-body" data-one={highlight === undefined ? undefined : ''}>
          <AdriftList adrift={adrift} need={need} current={highlight} />
          {highlight === undefined ? (
            <p className="adrift-none">{adriftMessages.choose}</p>
          ) : (
            <AdriftDetail key={highlight} id={highlight} onSettled={goOn} />
          )}
        </div>
      )}
    </main>
  );
}

function Heading({ words }: { readonly words: string | undefined }) {
  const { navigation } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="highlights-top">
      <IconButton
        label={adriftMessages.back}
        keyHint="Esc"
        onClick={() => navigation.go(HIGHLIGHTS)}
      >
        <ArrowLeft className="icon" aria-hidden />
      </IconButton>
      <h1 id="adrift-title" ref={heading} tabIndex={-1}>
        {adriftMessages.title}
      </h1>
      <p className="adrift-counts" role="status">
        {words}
      </p>
    </div>
  );
}

/** All that have moved are right where they are. */
function AllFine({ count, of }: { readonly count: number; readonly of: number }) {
  const { search, readerKeeper } = useServices();
  const accept = async (): Promise<void> => {
    const answer = await search.notebook({ kind: 'adrift', from: 0, count: of });
    if (answer?.kind !== 'adrift') return;
    const moved = answer.page.rows.filter(({ anchored }) => anchored === 'moved');
    await readerKeeper.act({ kind: 'accept', ids: moved.map(({ id }) => id) }, 'said');
  };
  return (
    <Button className="button all-fine" onClick={() => void accept().catch(() => undefined)}>
      {adriftMessages.allFine(count)}
    </Button>
  );
}
