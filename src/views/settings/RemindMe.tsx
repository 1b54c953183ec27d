import { useState } from 'react';
import { MOST_CHANGES, MOST_DAYS } from '#domain/backup';
import { backupPageMessages } from '#messages/backup-page';
import { useServices, useUi } from '../../state/services.tsx';

const MOST = { days: MOST_DAYS, changes: MOST_CHANGES };

/** When a reader wants to be reminded of a backup. */
export function RemindMe() {
  const { ui } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const { isReminded } = wishes;
  return (
    <div className="remind">
      <label className="check">
        <input
          type="checkbox"
          checked={isReminded}
          onChange={() => ui.prefer({ backup: { ...wishes, isReminded: !isReminded } })}
        />
        {backupPageMessages.remind.after}
      </label>
      <span className="after">
        <Count of="days" /> {backupPageMessages.remind.or} <Count of="changes" />
      </span>
    </div>
  );
}

/** A number that counts as soon as it is one; left as anything else, it is what it was. */
function Count({ of }: { readonly of: keyof typeof MOST }) {
  const { ui } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const [typed, setTyped] = useState<string>();
  const type = (text: string): void => {
    setTyped(text);
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1 || count > MOST[of]) return;
    ui.prefer({ backup: { ...wishes, [of]: count } });
  };
  return (
    <span className="until">
      <input
        type="number"
        inputMode="numeric"
        aria-label={backupPageMessages.remind[`${of}Until`]}
        min={1}
        max={MOST[of]}
        disabled={!wishes.isReminded}
        value={typed ?? wishes[of]}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />{' '}
      {backupPageMessages.remind[of]}
    </span>
  );
}
