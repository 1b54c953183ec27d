import { Check as Tick, Copy, Minus, X } from 'lucide-react';
import { useState } from 'react';
import type { Check, ImportProblem } from '#domain/exchange/import-problem';
import { importFaultMessages } from '#messages/import-fault';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Excerpt } from './Excerpt.tsx';
import {
  checkWords,
  importSentence,
  importTitle,
  leaveOutWords,
  placeWords,
  problemDetails,
} from './import-words.ts';
import './import-fault.css';

export interface ImportFaultProps {
  readonly problem: ImportProblem;
  /** In ms since 1970. */
  readonly now: number;
  readonly onOther: () => void;
  /** Reads the file again without the record that is wrong. */
  readonly onLeaveOut: () => void;
}

/** Why a file cannot come in: the place, the lines around it, and how far it was fine. */
export function ImportFault({ problem, now, onOther, onLeaveOut }: ImportFaultProps) {
  const { file, excerpt, expected, checked, record } = problem;
  const place = placeWords(problem);
  return (
    <div className="import-fault">
      <Problem
        title={importTitle(problem)}
        actions={
          <>
            <Button look="primary" onClick={onOther}>
              {importFaultMessages.chooseOther}
            </Button>
            {record && <Button onClick={onLeaveOut}>{leaveOutWords(problem)}</Button>}
            <CopyDetails text={problemDetails(problem)} />
          </>
        }
      >
        <span className="fault-said">
          {file !== '' && <b dir="auto">{file}</b>}
          {[file !== '' && place !== '' && ', ', place, ': '].filter(Boolean).join('')}
          {importSentence(problem)}
        </span>
        {excerpt && <Excerpt excerpt={excerpt} expected={expected} />}
      </Problem>
      {checked.length > 0 && (
        <section className="card">
          <h2>{importFaultMessages.checkedTitle}</h2>
          <ul className="checked">
            {checked.map((check) => (
              <Checked key={check.what} check={check} now={now} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function CopyDetails({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(importFaultMessages.detailsCopied);
    } catch {
      setSaid(importFaultMessages.notCopied);
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        <Copy className="icon" aria-hidden />
        {importFaultMessages.copyDetails}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}

function Checked({ check, now }: { readonly check: Check; readonly now: number }) {
  const { what, said } = checkWords(check, now);
  return (
    <li data-fine={check.isFine}>
      <Sign isFine={check.isFine} />
      <span>{what}</span>
      <span className="checked-said">{said}</span>
    </li>
  );
}

function Sign({ isFine }: { readonly isFine: boolean | null }) {
  if (isFine === null) return <Minus className="icon" aria-hidden />;
  return isFine ? (
    <Tick className="icon" aria-label={importFaultMessages.fine} />
  ) : (
    <X className="icon" aria-label={importFaultMessages.faulty} />
  );
}
