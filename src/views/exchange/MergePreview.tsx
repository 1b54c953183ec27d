import { X } from 'lucide-react';
import { useState } from 'react';
import type { Choice, Keep } from '#domain/exchange/conflicts';
import { formatCount, plural } from '#domain/format';
import type {
  Importing,
  PreviewGroup,
  PreviewRow,
  PreviewSummary,
} from '../../state/use-import.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { GroupRows } from './GroupRows.tsx';
import {
  GROUPS,
  asideWords,
  changesOf,
  groupWords,
  nothingWords,
  originWords,
  titleWords,
} from './preview-words.ts';

export interface MergePreviewProps extends Pick<Importing, 'rows' | 'merge' | 'discard'> {
  readonly summary: PreviewSummary;
  /** In ms since 1970. */
  readonly now: number;
  readonly isMerging: boolean;
}

function keyOf({ table, id, field }: Omit<Choice, 'keep'>): string {
  return JSON.stringify([table, id, field]);
}

/** What a file would change here, before it does. */
export function MergePreview({ summary, now, isMerging, rows, merge, discard }: MergePreviewProps) {
  const [group, setGroup] = useState<PreviewGroup>(summary.conflicts > 0 ? 'conflicts' : 'added');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choose = (row: PreviewRow, keep: Keep): void => {
    if (!row.conflict) return;
    const { table, id, field } = row.conflict;
    setChosen(new Map(chosen).set(keyOf(row.conflict), { table, id, field, keep }));
  };
  const keepOf = ({ conflict }: PreviewRow): Keep =>
    (conflict && chosen.get(keyOf(conflict))?.keep) ?? conflict?.keeps ?? 'here';
  const keepBoth = async (): Promise<void> => {
    const all = await rows('conflicts', summary.conflicts);
    const choices = all.flatMap(({ conflict }): Choice[] =>
      conflict
        ? [{ table: conflict.table, id: conflict.id, field: conflict.field, keep: 'both' }]
        : [],
    );
    setChosen(new Map(choices.map((choice) => [keyOf(choice), choice])));
  };
  return (
    <section className="card merge-preview" aria-label="Merge preview">
      <header>
        <div>
          <h2>{titleWords(summary)}</h2>
          <p>{originWords(summary, now)}</p>
        </div>
        <Button look="quiet" onClick={discard}>
          <X className="icon" aria-hidden />
          Discard
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
        keepOf={keepOf}
        choose={choose}
      />
      <div className="merge-actions">
        <Button
          look="primary"
          disabled={isMerging || summary.isDamaged || summary.isNothingNew}
          onClick={() => merge([...chosen.values()])}
        >
          {isMerging ? 'Merging…' : `Merge ${plural(changesOf(summary), 'change')}`}
        </Button>
        {summary.conflicts > 0 && (
          <Button onClick={() => void keepBoth()}>Keep both where they differ</Button>
        )}
        <span>You can undo this merge.</span>
      </div>
    </section>
  );
}

function Aside({ summary }: { readonly summary: PreviewSummary }) {
  const { isDamaged, isNothingNew } = summary;
  const asides = asideWords(summary);
  return (
    <>
      {isDamaged && (
        <Problem title="This file is not what was saved">
          Its content was damaged or changed by hand. You can look at what it holds, but it can’t be
          merged. Nothing was changed.
        </Problem>
      )}
      {isNothingNew && !isDamaged && <p role="status">{nothingWords(summary)}</p>}
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
      <legend className="visually-hidden">What would change</legend>
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
