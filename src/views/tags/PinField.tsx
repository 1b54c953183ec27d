import type { TagCount } from '#domain/reader/summary';
import { tagsPageMessages } from '#messages/tags-page';
import { useServices } from '../../state/services.tsx';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export interface PinFieldProps {
  readonly tag: TagCount;
  readonly all: readonly TagCount[];
}

/** The digit that gives the tag; one that another tag has is taken from it, and says so before. */
export function PinField({ tag, all }: PinFieldProps) {
  const { readerKeeper } = useServices();
  const label = (digit: number): string => {
    const holder = all.find(({ id, pin }) => pin === digit && id !== tag.id);
    return holder ? tagsPageMessages.digitOf(digit, holder.name) : String(digit);
  };
  return (
    <div className="field">
      <label>
        <span>{tagsPageMessages.key}</span>
        <select
          value={tag.pin ?? ''}
          onChange={({ target }) => {
            const pin = target.value === '' ? null : Number(target.value);
            void readerKeeper.act({ kind: 'pin-tag', tag: tag.id, pin }, 'said');
          }}
        >
          <option value="">{tagsPageMessages.noKey}</option>
          {DIGITS.map((digit) => (
            <option key={digit} value={digit}>
              {label(digit)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
