import { Quote } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { findPhrase, selectedPhrase } from '../../state/find-phrase.ts';
import { useServices } from '../../state/services.tsx';
import { useMedia } from '../../ui/use-media.ts';

/**
 * How long a selection rests before the button comes or goes: it does not run along with the pointer,
 * and a tap that takes the selection away still hits it.
 */
const REST_MS = 200;
/** Air between the selection and the button, in px. */
const GAP = 6;
/** About as wide as the button, so that it stays within the page. */
const WIDTH = 260;

interface Offer {
  readonly text: string;
  /** Where the button stands in what scrolls, in px. */
  readonly top: number;
  readonly left: number;
}

/** The offer for what is selected, below its last line. */
function offerIn(scroller: HTMLElement): Offer | undefined {
  const phrase = selectedPhrase();
  if (!phrase) return undefined;
  const lines = [...phrase.range.getClientRects()].filter(({ width }) => width > 0);
  const last = lines.at(-1);
  if (!last) return undefined;
  const frame = scroller.getBoundingClientRect();
  const left = Math.min(last.left - frame.left, scroller.clientWidth - WIDTH);
  return {
    text: phrase.text,
    top: last.bottom - frame.top + scroller.scrollTop + GAP,
    left: Math.max(left, GAP),
  };
}

/** The offer while words of the paper are selected. */
function useOffer(scroller: RefObject<HTMLElement | null>): Offer | undefined {
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => setOffer(scroller.current ? offerIn(scroller.current) : undefined),
        REST_MS,
      );
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [scroller]);
  return offer;
}

/** What `P` does for those who have no keys: stands by the selected words, on a phone below them all. */
export function PhraseButton({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const services = useServices();
  const offer = useOffer(scroller);
  const coarse = useMedia('(pointer: coarse)');
  if (!offer) return null;
  const place = coarse ? undefined : { top: offer.top, left: offer.left };
  return (
    <button
      type="button"
      className="button phrase-button"
      data-below={coarse || undefined}
      style={place}
      aria-keyshortcuts="p"
      // The words stay selected until they are looked for.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => findPhrase(services, offer.text)}
    >
      <Quote className="icon" aria-hidden />
      Find this phrase in all papers
      {!coarse && <kbd aria-hidden>P</kbd>}
    </button>
  );
}
