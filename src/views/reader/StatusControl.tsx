import { STATUS_WORDS } from '#domain/filter-words';
import { formatDay } from '#domain/format';
import type { Reading } from '#domain/reader/records';
import { DECISIONS, STATUS_SHAPES } from '#domain/reading-status';
import { readerMessages } from '#messages/reader';
import { useServices } from '../../state/services.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { usePaperDesk } from '../../state/use-paper-desk.ts';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';

/** A time in ms since 1970 as the day it was here. */
function day(time: number): string {
  const date = new Date(time);
  return formatDay(`${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`);
}

/** When the paper was opened first and read, as far as that is known. */
function times({ openedAt, finishedAt }: Reading): string {
  const opened = openedAt === null ? [] : [readerMessages.openedOn(day(openedAt))];
  const finished = finishedAt === null ? [] : [readerMessages.readOn(day(finishedAt))];
  return [...finished, ...opened].join('. ');
}

/** What the reader has decided about the open paper; the decision pressed again is taken back. */
export function StatusControl({ paper }: { readonly paper: string }) {
  const { readerKeeper } = useServices();
  const desk = usePaperDesk(paper);
  const { shown } = useKeyHint('r');
  const status = desk?.reading?.status ?? 'unread';
  const set = (pressed: (typeof DECISIONS)[number]): void => {
    const next = pressed === status ? 'unread' : pressed;
    void readerKeeper.act({ kind: 'set-status', papers: [paper], status: next });
  };
  return (
    <div
      className="segments status-control"
      role="radiogroup"
      aria-label={readerMessages.status}
      title={(desk?.reading && times(desk.reading)) || readerMessages.nextStatus(shown)}
    >
      {DECISIONS.map((decision) => (
        <label key={decision}>
          <input
            type="radio"
            name="reading-status"
            disabled={!desk}
            checked={decision === status}
            // Pressed again it changes nothing by itself, but is told here.
            onClick={() => set(decision)}
            onChange={() => {}}
          />
          <StatusGlyph shape={STATUS_SHAPES[decision]} />
          <span className="label">{STATUS_WORDS[decision]}</span>
        </label>
      ))}
    </div>
  );
}
