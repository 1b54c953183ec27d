import { useState } from 'react';
import { formatMoment } from '#domain/format';
import { lostLibraryMessages } from '#messages/lost-library';
import type { EarlierUse } from '../data/earlier-use.ts';
import { beginAfresh } from '../state/earlier-use.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Problem } from '../ui/Problem.tsx';
import { madeWords } from './made-words.ts';
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
          title={lostLibraryMessages.title}
          actions={
            <>
              <Button look="primary" onClick={() => location.reload()}>
                {lostLibraryMessages.lookAgain}
              </Button>
              <RepairLink />
              <Button look="quiet" onClick={() => beginAfresh(reader)}>
                {lostLibraryMessages.beginAfresh}
              </Button>
            </>
          }
        >
          {lostLibraryMessages.wasThere(formatMoment(lost.at, now), madeWords(lost.made))}{' '}
          {lostLibraryMessages.removed}
        </Problem>
      </div>
    </main>
  );
}
