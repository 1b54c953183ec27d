import { ChevronDown } from 'lucide-react';
import type { ReaderSummary } from '#domain/reader/summary';
import { topicMapMessages } from '#messages/topic-map';
import { useReader } from '../../../state/services.tsx';
import { useIsAsked, type Lighting } from '../../../state/use-topic-map.ts';
import { Button } from '../../../ui/Button.tsx';

export interface LightsProps {
  readonly lighting: Lighting;
  readonly onChange: (lighting: Lighting) => void;
}

/** A choice as the value of an option. */
function valueOf(lighting: Lighting): string {
  return 'id' in lighting ? `${lighting.kind} ${lighting.id}` : lighting.kind;
}

/** How much there is that papers can be near to: what is read, and what was marked. */
function madeOf({ statuses, highlights, withNotes }: ReaderSummary): number {
  return Object.values(highlights).reduce((sum, count) => sum + count, statuses.read + withNotes);
}

/** Chooses which papers are lit. */
export function Lights({ lighting, onChange }: LightsProps) {
  const summary = useReader((state) => state.summary);
  const isAsked = useIsAsked();
  const { lists = [], tags = [] } = summary ?? {};
  const hasRead = summary !== undefined && madeOf(summary) > 0;
  const choices: Lighting[] = [
    { kind: 'all' },
    { kind: 'found' },
    { kind: 'near' },
    ...lists.map(({ id }) => ({ kind: 'list' as const, id })),
    ...tags.map(({ id }) => ({ kind: 'tag' as const, id })),
  ];
  const isNear = lighting.kind === 'near';
  return (
    <>
      <label className="map-show">
        {topicMapMessages.show}
        <span className="sort">
          <select
            value={valueOf(lighting)}
            onChange={({ target }) => {
              const chosen = choices.find((choice) => valueOf(choice) === target.value);
              if (chosen) onChange(chosen);
            }}
          >
            <option value="all">{topicMapMessages.shown.all}</option>
            {isAsked && <option value="found">{topicMapMessages.shown.found}</option>}
            {hasRead && <option value="near">{topicMapMessages.shown.near}</option>}
            {lists.length > 0 && (
              <optgroup label={topicMapMessages.shown.lists}>
                {lists.map(({ id, name }) => (
                  <option key={id} value={`list ${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            {tags.length > 0 && (
              <optgroup label={topicMapMessages.shown.tags}>
                {tags.map(({ id, name, papers }) => (
                  <option key={id} value={`tag ${id}`}>
                    {topicMapMessages.shown.tag(name, papers)}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
          <ChevronDown className="icon" aria-hidden />
        </span>
      </label>
      <Button
        aria-pressed={isNear}
        disabled={!hasRead}
        title={hasRead ? undefined : topicMapMessages.nothingRead}
        onClick={() => onChange({ kind: isNear ? 'all' : 'near' })}
      >
        {topicMapMessages.nearUnopened}
      </Button>
    </>
  );
}
