import { Plus } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';

/** What tags are for and how they come, while there are none. */
export function NoTags({ onMake }: { readonly onMake: () => void }) {
  return (
    <section className="tags-empty" aria-labelledby="tags-empty-title">
      <h2 id="tags-empty-title">No tags yet</h2>
      <p>
        A tag gathers papers and highlights under a word of yours: a topic, a project, a question.
      </p>
      <dl>
        <dt>
          <kbd>T</kbd>
        </dt>
        <dd>tags the open paper, or the one whose row has the focus</dd>
        <dt>
          <kbd>#tag</kbd>
        </dt>
        <dd>written in a note, tags its highlight</dd>
        <dt>
          <kbd>1–9</kbd>
        </dt>
        <dd>gives the tag that you pin to the digit here</dd>
        <dt>
          <kbd>tag:</kbd>
        </dt>
        <dd>in the search field finds what carries it</dd>
      </dl>
      <Button look="primary" onClick={onMake}>
        <Plus className="icon" aria-hidden />
        New tag
      </Button>
    </section>
  );
}
