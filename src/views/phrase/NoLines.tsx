import { LIBRARY, printAddress } from '#domain/address';
import { NothingHere } from '../../ui/NothingHere.tsx';
import { useMedia } from '../../ui/use-media.ts';

/** Nothing is asked yet. */
export function NoPhrase() {
  const coarse = useMedia('(pointer: coarse)');
  return (
    <NothingHere title="No phrase yet">
      <p>
        {coarse
          ? 'Select words in a title or an abstract, then choose “Find this phrase in all papers”. Or write them above.'
          : 'Select words in a title or an abstract, then press P. Or write them above.'}
      </p>
    </NothingHere>
  );
}

/** No title and no abstract holds the words so. */
export function NoSentence({ phrase }: { readonly phrase: string }) {
  return (
    <NothingHere title={`No sentence holds “${phrase}”`}>
      <p>
        The words must stand next to each other, in this order and within one sentence. Fewer words
        may find more.
      </p>
      <a className="button" href={printAddress({ ...LIBRARY, text: phrase })}>
        Search papers for these words
      </a>
    </NothingHere>
  );
}
