import type { KnownValues } from '#domain/complete-query';
import { languageExamples } from '#domain/search-hints';
import { searchHelpMessages } from '#messages/search-help';
import { Dialog } from '../../ui/Dialog.tsx';

interface LanguageDialogProps {
  readonly open: boolean;
  readonly known: KnownValues;
  readonly onRun: (query: string) => void;
  readonly onClose: () => void;
}

/** All that a query can say, by examples that run at a press. */
export function LanguageDialog({ open, known, onRun, onClose }: LanguageDialogProps) {
  return (
    <Dialog title={searchHelpMessages.title} open={open} onClose={onClose}>
      <p>{searchHelpMessages.lead}</p>
      <dl className="language">
        {languageExamples(known).map(({ example, means }) => (
          <div key={example}>
            <dt>
              <button type="button" onClick={() => onRun(example)}>
                {example}
              </button>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
