import { LIBRARY, printAddress } from '#domain/address';
import { phraseMessages } from '#messages/phrase';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { NothingHere } from '../../ui/NothingHere.tsx';
import { useMedia } from '../../ui/use-media.ts';

/** Nothing is asked yet. */
export function NoPhrase() {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('p');
  return (
    <NothingHere title={phraseMessages.none}>
      <p>{coarse ? phraseMessages.noneByTouch : phraseMessages.noneByKey(shown)}</p>
    </NothingHere>
  );
}

/** No title and no abstract holds the words so. */
export function NoSentence({ phrase }: { readonly phrase: string }) {
  return (
    <NothingHere title={phraseMessages.noSentence(phrase)}>
      <p>{phraseMessages.noSentenceWhy}</p>
      <a className="button" href={printAddress({ ...LIBRARY, text: phrase })}>
        {phraseMessages.searchPapers}
      </a>
    </NothingHere>
  );
}
