import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { readerMessages } from '#messages/reader';
import { useServices } from '../../../state/services.tsx';
import {
  useDecline,
  useSuggestedTags,
  type SuggestedTag,
} from '../../../state/use-suggested-tags.ts';
import { Filled } from '../../../ui/Filled.tsx';

/** Tags that fit the paper, going by what the reader tagged before, each with what speaks for it. */
export function SuggestedTags({ paper }: { readonly paper: string }) {
  const { readerKeeper } = useServices();
  const suggested = useSuggestedTags(paper);
  const decline = useDecline();
  const [isExplained, setExplained] = useState(false);
  const reasons = useId();
  const frame = useRef<HTMLDivElement>(null);
  if (suggested.length === 0) return null;
  /** What was pressed goes: the focus stays near, on what follows or on the button that adds a tag. */
  const keepFocus = (index: number): void => {
    const chips = frame.current?.querySelectorAll<HTMLElement>('.accept') ?? [];
    const next = chips[index + 1] ?? chips[index - 1];
    (next ?? frame.current?.parentElement?.querySelector<HTMLElement>('.add'))?.focus();
  };
  const accept = ({ name }: SuggestedTag, index: number): void => {
    keepFocus(index);
    void readerKeeper.act({ kind: 'tag', on: [paper], name });
  };
  return (
    <div ref={frame} className="suggested">
      <ul className="tag-list" aria-label={readerMessages.suggestedTags}>
        {suggested.map((tag, index) => (
          <li key={tag.id} className="tag-chip" data-suggested>
            <button
              type="button"
              className="accept"
              aria-label={readerMessages.addSuggested(tag.name, tag.words.join(', '))}
              title={readerMessages.becauseOf(tag.words.join(', '))}
              onClick={() => accept(tag, index)}
            >
              {readerMessages.suggested(tag.name)}
            </button>
            <button
              type="button"
              className="off"
              aria-label={readerMessages.doNotSuggest(tag.name)}
              title={readerMessages.notHere}
              onClick={() => {
                keepFocus(index);
                decline(paper, tag.id);
              }}
            >
              <X className="icon" aria-hidden />
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="why"
            aria-expanded={isExplained}
            aria-controls={reasons}
            onClick={() => setExplained(!isExplained)}
          >
            {readerMessages.why}
          </button>
        </li>
      </ul>
      <p id={reasons} className="reasons" hidden={!isExplained}>
        {suggested.map(({ id, name, words }) => (
          <span key={id}>
            <Filled
              sentence={readerMessages.tagBecauseOf}
              parts={{
                tag: <b>{name}</b>,
                words: (
                  <span lang="en" dir="ltr">
                    {words.join(', ')}
                  </span>
                ),
              }}
            />
          </span>
        ))}
      </p>
    </div>
  );
}
