import type { KnownValues } from '#domain/complete-query';
import { languageExamples } from '#domain/search-hints';
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
    <Dialog title="Search language" open={open} onClose={onClose}>
      <p>Press an example to run it. Operators can be put together in any way.</p>
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
