import { useEarlierTexts } from '../../state/use-earlier-texts.ts';
import { EarlierTexts } from '../../ui/EarlierTexts.tsx';

export interface EarlierNamesProps {
  /** Id of the saved search. */
  readonly of: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a saved search was called before. */
export function EarlierNames({ of: id, isOpen, onClose }: EarlierNamesProps) {
  const { texts, restore } = useEarlierTexts({ table: 'searches', id, field: 'name' }, isOpen);
  return (
    <EarlierTexts
      of="this search’s name"
      isOpen={isOpen}
      onClose={onClose}
      texts={texts}
      onRestore={restore}
    />
  );
}
