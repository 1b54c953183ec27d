import { comfortMessages } from '#messages/comfort';
import type { ComfortKey } from '#domain/comfort';
import { useComfort, usePageTheme } from '../../state/use-comfort.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx';
import { TextSize } from '../../ui/TextSize.tsx';

function hintOf(key: ComfortKey): string | undefined {
  const hints: Partial<Record<ComfortKey, string>> = comfortMessages.hints;
  return hints[key];
}

/** How text is set, and at once how that looks. */
export function TextCard() {
  const { groups, textSize, setTextSize, isFirst, reset } = useComfort();
  const page = usePageTheme();
  return (
    <section className="card text-card">
      <h2>{comfortMessages.title}</h2>
      <p>{comfortMessages.about}</p>
      <TextSize size={textSize} onChange={setTextSize} />
      {groups.map(({ key, ...group }) => (
        <ChoiceGroup key={key} {...group} hint={hintOf(key)} />
      ))}
      <div
        className="sample-page"
        role="group"
        aria-label={comfortMessages.sampleLabel}
        data-theme={page}
      >
        <p className="sample">{comfortMessages.sample}</p>
      </div>
      <Button disabled={isFirst} onClick={reset}>
        {comfortMessages.reset}
      </Button>
    </section>
  );
}
