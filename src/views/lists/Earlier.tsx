import { listPageMessages } from '#messages/list-pages';
import { useEarlierTexts, type TextPlace } from '../../state/use-earlier-texts.ts';
import { EarlierTexts } from '../../ui/EarlierTexts.tsx';

export interface EarlierProps {
  /** What is looked up, and what it is called; undefined for nothing. */
  readonly of: (TextPlace & { readonly called: string }) | undefined;
  readonly onClose: () => void;
}

const NOTHING: TextPlace = { table: 'lists', id: '', field: 'name' };

/** What a name, a description or a note of a list was before. */
export function Earlier({ of, onClose }: EarlierProps) {
  const isOpen = of !== undefined;
  const { texts, restore } = useEarlierTexts(of ?? NOTHING, isOpen);
  return (
    <EarlierTexts
      of={of?.called ?? listPageMessages.earlierOf.nothing}
      isOpen={isOpen}
      onClose={onClose}
      texts={texts}
      onRestore={restore}
    />
  );
}
