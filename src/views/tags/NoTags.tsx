import { Plus } from 'lucide-react';
import { tagsPageMessages } from '#messages/tags-page';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { Button } from '../../ui/Button.tsx';

/** What tags are for and how they come, while there are none. */
export function NoTags({ onMake }: { readonly onMake: () => void }) {
  const { shown } = useKeyHint('t');
  return (
    <section className="tags-empty" aria-labelledby="tags-empty-title">
      <h2 id="tags-empty-title">{tagsPageMessages.none.title}</h2>
      <p>{tagsPageMessages.none.what}</p>
      <dl>
        <dt>
          <kbd>{shown}</kbd>
        </dt>
        <dd>{tagsPageMessages.none.byKey}</dd>
        <dt>
          <kbd>#tag</kbd>
        </dt>
        <dd>{tagsPageMessages.none.byNote}</dd>
        <dt>
          <kbd>1–9</kbd>
        </dt>
        <dd>{tagsPageMessages.none.byDigit}</dd>
        <dt>
          <kbd>tag:</kbd>
        </dt>
        <dd>{tagsPageMessages.none.bySearch}</dd>
      </dl>
      <Button look="primary" onClick={onMake}>
        <Plus className="icon" aria-hidden />
        {tagsPageMessages.newTag}
      </Button>
    </section>
  );
}
