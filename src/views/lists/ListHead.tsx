import { useEffect, useRef } from 'react';
import { LONGEST_DESCRIPTION, LONGEST_LIST } from '#domain/reader/doing';
import type { ListDesk } from '#domain/reader/list-desk';
import { controlMessages } from '#messages/controls';
import { listPageMessages } from '#messages/list-pages';
import { useServices } from '../../state/services.tsx';
import { entriesOf } from '../../state/list-walk.ts';
import { NameField } from '../../ui/NameField.tsx';
import { useWriting } from '../../ui/use-writing.ts';
import { GoOnReading } from './GoOnReading.tsx';
import { leftWords, Segments } from './ListProgress.tsx';

/** What a list is called and what it is for, each written where it stands, and how far it is read. */
export function ListHead({ desk }: { readonly desk: ListDesk }) {
  const { progress } = desk;
  return (
    <div className="list-head">
      <Name desk={desk} />
      <Description desk={desk} />
      {progress.papers > 0 && (
        <div className="list-progress">
          <Segments progress={progress} entries={entriesOf(desk)} />
          <span>
            <b>{listPageMessages.progress.readOf(progress.read, progress.papers)}</b>
            {leftWords(progress)}
          </span>
          <GoOnReading desk={desk} />
        </div>
      )}
    </div>
  );
}

function Name({ desk: { list } }: { readonly desk: ListDesk }) {
  const { readerKeeper, ui } = useServices();
  const { isWriting, button, begin, end } = useWriting();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Who comes back to a row finds the focus there instead.
    if (ui.getState().cursor === undefined) heading.current?.focus({ preventScroll: true });
  }, [ui]);
  if (isWriting) {
    return (
      <NameField
        className="list-name-field"
        label={listPageMessages.name}
        value={list.name}
        maxLength={LONGEST_LIST}
        onEnd={(name, byKey) => {
          end(byKey);
          if (name === undefined || name.trim() === '' || name === list.name) return;
          void readerKeeper.act({ kind: 'rename-list', list: list.id, name }, 'said');
        }}
      />
    );
  }
  return (
    <h1 id="list-title" ref={heading} tabIndex={-1}>
      <button
        ref={button}
        type="button"
        className="in-place"
        title={controlMessages.rename}
        onClick={begin}
      >
        {list.name}
      </button>
    </h1>
  );
}

function Description({ desk: { list } }: { readonly desk: ListDesk }) {
  const { readerKeeper } = useServices();
  const { isWriting, button, begin, end } = useWriting();
  const { description } = list;
  if (isWriting) {
    return (
      <NameField
        isLong
        className="list-description-field"
        label={listPageMessages.description}
        placeholder={listPageMessages.description}
        value={description}
        maxLength={LONGEST_DESCRIPTION}
        onEnd={(typed, byKey) => {
          end(byKey);
          if (typed === undefined || typed.trim() === description) return;
          const action = { kind: 'describe-list', list: list.id, description: typed } as const;
          void readerKeeper.act(action, 'said');
        }}
      />
    );
  }
  return (
    <p className="list-description">
      <button
        ref={button}
        type="button"
        className="in-place"
        title={listPageMessages.describe}
        data-empty={description === '' || undefined}
        onClick={begin}
      >
        {description === '' ? listPageMessages.addDescription : description}
      </button>
    </p>
  );
}
