import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useCheck, type Checked, type Progress } from '../../state/use-check.ts';
import { Button } from '../../ui/Button.tsx';
import { filesLines, journalLines, tablesLines, type Line } from './check-words.ts';

/** Whether what the device keeps is as it should be, when the reader asks. */
export function CheckEverything() {
  const { progress, checked, check, rewrite } = useCheck();
  return (
    <section className="card">
      <h2>Is it all sound?</h2>
      <p>
        Compares the app’s files with what was built, looks at every record of what you made, and
        holds the journal against the database. Nothing is changed.
      </p>
      <Button onClick={check} disabled={progress !== undefined}>
        Check everything
      </Button>
      {progress && <Steps {...progress} />}
      <div role="status">{checked && <Found checked={checked} rewrite={rewrite} />}</div>
    </section>
  );
}

function Steps({ done, of }: Progress) {
  return (
    <p className="check-steps">
      <progress aria-label="Checking" value={done} max={of} />
      {done} of {of}
    </p>
  );
}

interface FoundProps {
  readonly checked: Checked;
  readonly rewrite: () => void;
}

function Found({ checked, rewrite }: FoundProps) {
  const { files, tables, journal } = checked;
  const lines = [...filesLines(files), ...tablesLines(tables), ...journalLines(journal)];
  return (
    <ul className="check-found">
      {lines.map((line) => (
        <li key={line.text} data-fine={line.isFine}>
          {line.isFine ? (
            <CircleCheck className="icon" aria-hidden />
          ) : (
            <TriangleAlert className="icon" aria-label="Problem:" />
          )}
          <div>
            <p>{line.text}</p>
            <Help help={line.help} rewrite={rewrite} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Help({ help, rewrite }: { readonly help: Line['help']; readonly rewrite: () => void }) {
  switch (help) {
    case 'repair':
      return (
        <a className="button" href="repair.html">
          Repair app
        </a>
      );
    case 'reload':
      return <Button onClick={() => location.reload()}>Open Carrel anew</Button>;
    case 'rewrite':
      return <Button onClick={rewrite}>Write the journal anew</Button>;
    case undefined:
      return null;
  }
}
