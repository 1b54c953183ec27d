import { daysAgo } from '#domain/backup';
import { useBackup, useFolder, useServices, useUi, type OtherCopy } from '../../state/services.tsx';
import { useOpenCopy } from '../../state/use-open-copy.ts';
import { Button } from '../../ui/Button.tsx';

const WORDS: Readonly<Record<OtherCopy['is'], string>> = {
  here: 'Nothing in it is new here.',
  new: 'It holds what is not here.',
  unread: 'It cannot be read now; it may not have been copied whole yet.',
};

/** What other devices have written into the folder, and whether that comes in by itself. */
export function OtherCopies() {
  const { ui, readerKeeper } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const { takesIn } = wishes;
  const others = useFolder((state) => state.others);
  const now = useBackup((state) => state.now);
  const openCopy = useOpenCopy();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={takesIn}
          onChange={() => ui.prefer({ backup: { ...wishes, takesIn: !takesIn } })}
        />
        Take in by itself what causes no conflict
      </label>
      <p>
        From a device that you have merged from before, and only what it added or changed. All else
        waits here until you look.
      </p>
      {others.length > 0 && (
        <ul aria-label="Copies of other devices">
          {others.map(({ name, at, is, came }) => (
            <li key={name}>
              <span>
                <b>{name}</b>, saved {daysAgo(at, now)}. {WORDS[is]}
              </span>
              {is !== 'here' && (
                <Button onClick={() => openCopy(name)} aria-label={`Look at ${name}`}>
                  Look
                </Button>
              )}
              {came !== undefined && (
                <Button
                  onClick={() => void readerKeeper.revert(came)}
                  aria-label={`Take back what came from ${name}`}
                >
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
