import { comfortMessages } from '#messages/comfort';
import { useComfort } from '../../../state/use-comfort.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx';
import { TextSize } from '../../../ui/TextSize.tsx';
import { useMedia } from '../../../ui/use-media.ts';

/** How the text is set, beside the text. */
export function ComfortPanel({ onDone }: { readonly onDone: () => void }) {
  const phone = useMedia('(max-width: 599px)');
  const { groups, textSize, setTextSize, isFirst, reset } = useComfort();
  return (
    <>
      <TextSize size={textSize} onChange={setTextSize} />
      {groups
        // A phone is narrower than any of the lengths.
        .filter(({ key }) => !phone || key !== 'measure')
        .map(({ key, ...group }) => (
          <ChoiceGroup key={key} {...group} />
        ))}
      <div className="actions">
        <Button disabled={isFirst} onClick={reset}>
          {comfortMessages.reset}
        </Button>
        <Button look="primary" onClick={onDone}>
          {comfortMessages.done}
        </Button>
      </div>
    </>
  );
}
