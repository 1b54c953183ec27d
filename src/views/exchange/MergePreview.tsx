import { X } from 'lucide-react';
import { useState } from 'react';
import { formatCount } from '#messages/plural';
import { mergePreviewMessages } from '#messages/merge-preview';
import type { Importing, PreviewGroup, PreviewSummary } from '../../state/use-import.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { GroupRows } from './GroupRows.tsx';
import {
  GROUPS,
  aheadWords,
  asideWords,
  groupWords,
  mergeWords,
  nothingWords,
  originWords,
  titleWords,
} from './preview-words.ts';
import { useWishes } from './use-wishes.ts';

export interface MergePreviewProps extends Pick<Importing, 'rows' | 'merge' | 'discard'> {
  readonly summary: PreviewSummary;
  /** In ms since 1970. */
  readonly now: number;
  readonly isMerging: boolean;
}

/** What there is most reason to look at first. */
function firstGroup({ conflicts, added, updated, deleted, deletedHere }: PreviewSummary) {
  if (conflicts > 0) return 'conflicts';
  return added + updated + deleted === 0 && deletedHere > 0 ? 'deletedHere' : 'added';
}

/** What a file would change here, before it does. */
export function MergePreview({ summary, now, isMerging, rows, merge, discard }: MergePreviewProps) {
  const [group, setGroup] = useState<PreviewGroup>(() => firstGroup(summary));
  const wishing = useWishes(summary, rows);
  const { backCount, keepBoth, wishes } = wishing;
  return (
    <section className="card merge-preview" aria-label={mergePreviewMessages.label}>
      <header>
        <div>
          <h2>{titleWords(summary)}</h2>
          <p>{originWords(summary, now)}</p>
        </div>
        <Button look="quiet" disabled={isMerging} onClick={discard}>
          <X className="icon" aria-hidden />
          {mergePreviewMessages.discard}
        </Button>
      </header>
      <Aside summary={summary} />
      <Groups summary={summary} group={group} choose={setGroup} />
      <GroupRows
        key={group}
        group={group}
        count={summary[group]}
        now={now}
        rows={rows}
        wishing={wishing}
      />
      <div className="merge-actions">
        <Button
          look="primary"
          disabled={isMerging || summary.isDamaged || (summary.isNothingNew && backCount === 0)}
          onClick={() => merge(wishes)}
        >
          {isMerging ? mergePreviewMessages.merging : mergeWords(summary, backCount)}
        </Button>
        {summary.conflicts > 0 && (
          <Button disabled={isMerging} onClick={() => void keepBoth()}>
            {mergePreviewMessages.keepBothAll}
          </Button>
        )}
        <span>{mergePreviewMessages.canUndo}</span>
      </div>
    </section>
  );
}

function Aside({ summary }: { readonly summary: PreviewSummary }) {
  const { isDamaged, aheadUntil } = summary;
  const asides = asideWords(summary);
  const nothing = nothingWords(summary);
  return (
    <>
      {isDamaged && (
        <Problem title={mergePreviewMessages.damagedTitle}>{mergePreviewMessages.damaged}</Problem>
      )}
      {aheadUntil !== null && !isDamaged && (
        <Problem tone="warn" title={mergePreviewMessages.aheadTitle}>
          {aheadWords(aheadUntil)}
        </Problem>
      )}
      {nothing !== undefined && !isDamaged && <p role="status">{nothing}</p>}
      {asides.length > 0 && (
        <ul className="merge-asides">
          {asides.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface GroupsProps {
  readonly summary: PreviewSummary;
  readonly group: PreviewGroup;
  readonly choose: (group: PreviewGroup) => void;
}

/** Counts that open what they count. */
function Groups({ summary, group, choose }: GroupsProps) {
  return (
    <fieldset className="merge-groups">
      <legend className="visually-hidden">{mergePreviewMessages.wouldChange}</legend>
      {GROUPS.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="merge-group"
            checked={name === group}
            onChange={() => choose(name)}
          />
          <b>{formatCount(summary[name])}</b> {groupWords(name, summary)}
        </label>
      ))}
      <p>
        <b>{formatCount(summary.unchanged)}</b> {groupWords('unchanged', summary)}
      </p>
    </fieldset>
  );
}
