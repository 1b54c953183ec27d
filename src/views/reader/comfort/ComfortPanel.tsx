import { comfortMessages } from '#messages/comfort';
import { useComfort } from '../../../state/use-comfort.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx';
import { TextSize } from '../../../ui/TextSize.tsx';

/** How the text is set, beside the text. */
export function ComfortPanel({ onDone }: { readonly onDone: () => void }) {
  const { groups, textSize, setTextSize, isFirst, reset } = useComfort();
  return (
    <>
      <TextSize size={textSize} onChange={setTextSize} />
      {groups.map(({ key, ...group }) => (
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
