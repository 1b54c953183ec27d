import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { printAddress } from '#domain/address';
import type { ConcordanceLine } from '#domain/concordance';
import { useLibraryAddress } from '../../state/use-address.ts';
import { useServices, useUi } from '../../state/services.tsx';
import { usePhraseAddress } from '../../state/use-phrase.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useRem } from '../../ui/use-row-height.ts';
import { Line } from './Line.tsx';

/** Height of a line in rem: one line of text, one and its paper below, or a wrapped sentence. */
const LINE_REM = { wide: 2.125, middle: 3.25, phone: 8.5 };

/** How much of a sentence is shown before the phrase, so that a wrapped one shows the phrase early. */
const LEAD = { wide: 300, middle: 300, phone: 72 };

function useLayout(): 'wide' | 'middle' | 'phone' {
  const phone = useMedia('(max-width: 599px)');
  const wide = useMedia('(min-width: 1100px)');
  if (phone) return 'phone';
  return wide ? 'wide' : 'middle';
}

/** A longer phrase leaves less room before it. */
function lengthOf(phrase: string): 'short' | 'middle' | 'long' {
  if (phrase.length < 24) return 'short';
  return phrase.length < 48 ? 'middle' : 'long';
}

/** How far a key moves the focus; undefined: not a key of ours. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

const nothing = (): void => {};

/** The lines; keys walk through them, and up into the field. */
export function LineList({
  phrase,
  lines,
}: {
  readonly phrase: string;
  readonly lines: readonly ConcordanceLine[];
}) {
  const { ui, scroll, navigation } = useServices();
  const key = printAddress(usePhraseAddress());
  const library = useLibraryAddress((address) => address);
  const cursor = useUi((state) => state.cursor);
  const list = useRef<VirtualListHandle>(null);
  const layout = useLayout();
  const itemHeight = Math.round(useRem() * LINE_REM[layout]);
  const start = useMemo(() => ({ top: scroll.recall(key) }), [scroll, key]);

  useEffect(() => {
    if (!cursor) return;
    const { index } = cursor;
    const shown = Math.ceil(scroll.recall(key) / itemHeight);
    const wanted = index === 'shown' ? shown : index;
    const to = Math.min(Math.max(wanted, 0), lines.length - 1);
    if (to !== index) ui.setState({ cursor: { index: to } });
    else list.current?.reveal(to);
  }, [cursor, ui, scroll, key, itemHeight, lines]);
  const onFocusTaken = useCallback(() => ui.setState({ cursor: undefined }), [ui]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const step = STEPS[event.key];
    if (at === undefined || step === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = lines.length - 1;
    if (at === '0' && step === -1) document.getElementById('phrase')?.focus();
    else ui.setState({ cursor: { index: Math.min(Math.max(Number(at) + step, 0), last) } });
  };

  return (
    // Arrows are a convenience over Tab: the lines themselves hold the links.
    <div
      className="line-list"
      data-length={lengthOf(phrase)}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      <VirtualList
        key={itemHeight}
        label="Sentences"
        handle={list}
        count={lines.length}
        itemHeight={itemHeight}
        start={start}
        onScroll={(top) => navigation.current().screen === 'phrase' && scroll.remember(key, top)}
        onDrawn={nothing}
        renderItem={(index) => {
          const line = lines[index];
          return (
            line && (
              <Line
                line={line}
                lead={LEAD[layout]}
                href={printAddress({ ...library, paper: line.paperId })}
                onOpen={() => {
                  const { paperId: paper, text: sentence } = line;
                  ui.setState({ sought: { paper, phrase, sentence, line: { key, index } } });
                }}
                onFocusTaken={cursor?.index === index ? onFocusTaken : undefined}
              />
            )
          );
        }}
      />
    </div>
  );
}
