import { useState } from 'react';
import { formatMoment } from '#domain/format';
import type { EarlierUse } from '../data/earlier-use.ts';
import { beginAfresh } from '../state/earlier-use.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Problem } from '../ui/Problem.tsx';
import { madeWords } from './problem-words.ts';
import { RepairLink } from './RepairLink.tsx';

/** Said before anything else: an empty library where there was one is never shown as a new one. */
export function LostLibrary({ lost }: { readonly lost: EarlierUse }) {
  const { reader } = useServices();
  const [now] = useState(Date.now);
  return (
    <main className="launch">
      <div>
        <div className="mark">
          <Mark />
        </div>
        <Problem
          title="What you made here is gone"
          actions={
            <>
              <Button look="primary" onClick={() => location.reload()}>
                Look again
              </Button>
              <RepairLink />
              <Button look="quiet" onClick={() => beginAfresh(reader)}>
                Begin afresh
              </Button>
            </>
          }
        >
          When something was last changed here, {formatMoment(lost.at, now)}, there were{' '}
          {madeWords(lost.made)}. The browser has removed them since, as it does when space is short
          or when site data are cleared. Carrel has looked in its database and in its journal and
          cannot read them there. The papers themselves are safe: they come with Carrel.
        </Problem>
      </div>
    </main>
  );
}
