import { railMessages } from '#messages/rail';
import { useEarlierTexts } from '../../state/use-earlier-texts.ts';
import { EarlierTexts } from '../../ui/EarlierTexts.tsx';

export interface EarlierNamesProps {
  /** Id of the saved search; undefined for none. */
  readonly of: string | undefined;
  readonly onClose: () => void;
}

/** What a saved search was called before. */
export function EarlierNames({ of, onClose }: EarlierNamesProps) {
  const isOpen = of !== undefined;
  const place = { table: 'searches', id: of ?? '', field: 'name' } as const;
  const { texts, restore } = useEarlierTexts(place, isOpen);
  return (
    <EarlierTexts
      of={railMessages.ofSearchName}
      isOpen={isOpen}
      onClose={onClose}
      texts={texts}
      onRestore={restore}
    />
  );
}
