import { CircleCheck, TriangleAlert } from 'lucide-react';
import { checkMessages } from '#messages/check-everything';
import { useCheck, type Checked, type Progress } from '../../state/use-check.ts';
import { Button } from '../../ui/Button.tsx';
import { filesLines, journalLines, tablesLines, type Line } from './check-words.ts';

/** Whether what the device keeps is as it should be, when the reader asks. */
export function CheckEverything() {
  const { progress, checked, check, rewrite } = useCheck();
  return (
    <section className="card">
      <h2>{checkMessages.title}</h2>
      <p>{checkMessages.what}</p>
      <Button onClick={check} disabled={progress !== undefined}>
        {checkMessages.check}
      </Button>
      {progress && <Steps {...progress} />}
      <div role="status">{checked && <Found checked={checked} rewrite={rewrite} />}</div>
    </section>
  );
}

function Steps({ done, of }: Progress) {
  return (
    <p className="check-steps">
      <progress aria-label={checkMessages.checking} value={done} max={of} />
      {checkMessages.steps(done, of)}
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
            <TriangleAlert className="icon" aria-label={checkMessages.problem} />
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
          {checkMessages.repair}
        </a>
      );
    case 'reload':
      return <Button onClick={() => location.reload()}>{checkMessages.reload}</Button>;
    case 'rewrite':
      return <Button onClick={rewrite}>{checkMessages.rewrite}</Button>;
    case undefined:
      return null;
  }
}
