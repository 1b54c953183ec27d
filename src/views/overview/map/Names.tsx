import { useLayoutEffect, useRef, useState } from 'react';
import { placeNames, type Named } from '#domain/plane/labels';
import { toScreen, type Box, type Frame, type View } from '#domain/plane/view';
import { topicMapMessages } from '#messages/topic-map';
import { GroupLabel } from './GroupName.tsx';

/** A group, by its box on the map and what is said of it. */
export interface NamedGroup {
  readonly group: number;
  /** In units of the map. */
  readonly box: Box;
  readonly name: string;
  /** What it is called by the words that set it apart. */
  readonly found: string;
  /** How far it is read, in words. */
  readonly said: string;
  /** All words that set it apart. */
  readonly words: string;
}

export interface NamesProps {
  /** Those with most papers first. */
  readonly groups: readonly NamedGroup[];
  readonly view: View;
  readonly frame: Frame;
  /** Where no name may stand. */
  readonly kept: readonly Box[];
  /** Gives a group another name; undefined where names are too small to be pressed. */
  readonly onRename: ((group: number, name: string) => void) | undefined;
}

/** A ground reaches so far beyond the dots on it, in px. */
const GROUND = 9;

type Size = Pick<Named, 'width' | 'height'>;

/** How large each item of a list is drawn, from the fonts' coming on. */
function useSizes(count: number, key: string) {
  const list = useRef<HTMLUListElement>(null);
  const [sizes, setSizes] = useState<readonly Size[]>([]);
  useLayoutEffect(() => {
    const measure = (): void => {
      const items = [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
      setSizes(items.map(({ offsetWidth: width, offsetHeight: height }) => ({ width, height })));
    };
    measure();
    document.fonts.addEventListener('loadingdone', measure);
    return () => document.fonts.removeEventListener('loadingdone', measure);
  }, [count, key]);
  return [list, sizes] as const;
}

/** Names of groups beside them, each where it covers nothing that matters more. */
export function Names({ groups, view, frame, kept, onRename }: NamesProps) {
  const [written, setWritten] = useState<number>();
  const key = groups.map(({ name, said }) => `${name} ${said}`).join('\n');
  const [list, sizes] = useSizes(groups.length, `${key} ${frame.width} ${written ?? ''}`);
  const named = groups.map(({ box }, at): Named => {
    const { x: left, y: top } = toScreen(view, { x: box.left, y: box.top });
    const { x: right, y: bottom } = toScreen(view, { x: box.right, y: box.bottom });
    const grown = {
      left: left - GROUND,
      top: top - GROUND,
      right: right + GROUND,
      bottom: bottom + GROUND,
    };
    return { box: grown, ...(sizes[at] ?? { width: 0, height: 0 }) };
  });
  const places = placeNames(named, frame, kept);
  return (
    <ul ref={list} className="map-names" aria-label={topicMapMessages.groups}>
      {groups.map(({ group, name, found, said, words }, at) => {
        const place = places[at];
        const where = place && `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
        return (
          <li
            key={group}
            title={words}
            data-crowded={place ? undefined : ''}
            style={{ transform: where }}
          >
            {onRename ? (
              <GroupLabel
                {...{ name, found, said }}
                onRename={(typed) => onRename(group, typed)}
                onWriting={(isWriting) => setWritten(isWriting ? group : undefined)}
              />
            ) : (
              <>
                <b>{name}</b>
                <span>{said}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
