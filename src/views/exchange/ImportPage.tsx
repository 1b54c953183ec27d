import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLibraryHref } from '../../state/use-address.ts';
import { useImport, type Importing } from '../../state/use-import.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { ImportFault } from './ImportFault.tsx';
import { MergePreview } from './MergePreview.tsx';
import { askWords, mergedWords } from './preview-words.ts';
import './import.css';

/** Brings in a file of any kind that Carrel reads. */
export function ImportPage() {
  const library = useLibraryHref();
  const importing = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (): void => input.current?.click();
  return (
    <main className="import-page" aria-labelledby="import-title">
      <div className="column">
        <header className="import-head">
          <a className="icon-button" href={library} aria-label="Library" title="Library (Esc)">
            <ArrowLeft className="icon" aria-hidden />
          </a>
          <h1 id="import-title" ref={heading} tabIndex={-1}>
            Open a file
          </h1>
        </header>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File to open"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) importing.open(file);
            // The same file can be chosen again, once it was mended.
            target.value = '';
          }}
        />
        <Stage importing={importing} choose={choose} />
      </div>
    </main>
  );
}

interface StageProps {
  readonly importing: Importing;
  readonly choose: () => void;
}

function Stage({ importing, choose }: StageProps) {
  const { stage, discard, leaveOut, merge, rows, takeBack } = importing;
  const [now] = useState(() => Date.now());
  switch (stage.at) {
    case 'none':
      return <Door choose={choose} />;
    case 'reading':
      return (
        <section className="card" role="status">
          <p>Reading {stage.file === '' ? 'what was pasted' : `“${stage.file}”`}…</p>
          <progress aria-label="Reading the file" />
          <Button onClick={discard}>Cancel</Button>
        </section>
      );
    case 'fault': {
      const { fault } = stage;
      const skip = (): void => fault.record && leaveOut(fault.record);
      return (
        <>
          <ImportFault problem={fault} now={now} onOther={choose} onLeaveOut={skip} />
          <Door choose={choose} />
        </>
      );
    }
    case 'problem':
      return (
        <Problem
          title="The file was not merged"
          actions={<Button onClick={choose}>Open a file</Button>}
        >
          The device refused, or the background worker stopped. Nothing was changed. Reload the page
          and try again.
        </Problem>
      );
    case 'ask':
      return (
        <Problem
          tone="warn"
          title={askWords(stage.deleted, stage.summary.deletedShare)}
          actions={
            <>
              <Button look="primary" onClick={discard}>
                Keep everything
              </Button>
              <Button onClick={() => merge(stage.wishes, true)}>Delete and merge</Button>
            </>
          }
        >
          Nothing was changed. A merge can be undone.
        </Problem>
      );
    case 'preview':
      return (
        <MergePreview
          key={stage.summary.preview}
          summary={stage.summary}
          now={now}
          isMerging={stage.isMerging}
          rows={rows}
          merge={merge}
          discard={discard}
        />
      );
    case 'taken-back':
      return (
        <section className="card" role="status">
          <h2>Taken back</h2>
          <p>What was here before the merge is here again. What you did since stays.</p>
          <Button onClick={choose}>Open a file</Button>
        </section>
      );
    case 'merged':
      return (
        <section className="card">
          <h2>Merged</h2>
          <p>{mergedWords(stage.made?.act)}</p>
          <div className="merge-actions">
            <Button onClick={choose}>Open another file</Button>
            {stage.made && <Button onClick={takeBack}>Take this merge back</Button>}
          </div>
        </section>
      );
  }
}

function Door({ choose }: { readonly choose: () => void }) {
  return (
    <section className="card">
      <h2>Merge a file</h2>
      <p>
        Files of Carrel, CSL-JSON, BibTeX, RIS, Web Annotations, Hypothesis exports and saved
        listing pages. You’ll see what would change before anything does.
      </p>
      <div className="drop-here">
        <Button onClick={choose}>Open a file</Button>
        <span>or drop it anywhere on this page, or paste its text</span>
      </div>
    </section>
  );
}
