import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { READ_STAGES, type ReadStage } from '#domain/exchange/pause';
import { useUi } from '../../state/services.tsx';
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
          multiple
          hidden
          aria-label="Files to open"
          onChange={({ target }) => {
            importing.open([...(target.files ?? [])]);
            // The same file can be chosen again, once it was mended.
            target.value = '';
          }}
        />
        <Waiting importing={importing} />
        <Stage importing={importing} choose={choose} />
      </div>
    </main>
  );
}

function named(file: string): string {
  return file === '' ? 'what was pasted' : `“${file}”`;
}

/** Which of several files this is, and what comes next. */
function Waiting({ importing }: { readonly importing: Importing }) {
  const { place, next } = importing;
  return (
    <p className="import-place" role="status" dir="auto">
      {place && `File ${place.number} of ${place.of}.`}
      {place && next !== undefined && ` Then comes ${named(next)}.`}
    </p>
  );
}

/** On to the file that waits; nothing where none does. */
function GoOn({ importing }: { readonly importing: Importing }) {
  const { next, goOn } = importing;
  if (next === undefined) return null;
  return (
    <Button look="primary" onClick={goOn}>
      Go on with {named(next)}
    </Button>
  );
}

/** What is done just now, in the reader's words. */
const DOING: Readonly<Record<ReadStage, string>> = {
  opening: 'Opening',
  reading: 'Reading',
  checking: 'Checking',
  comparing: 'Comparing with your library',
};

interface ReadingProps {
  readonly file: string;
  readonly cancel: () => void;
}

function Reading({ file, cancel }: ReadingProps) {
  const stage = useUi((state) => state.readingFile) ?? 'opening';
  return (
    <section className="card import-reading">
      <p role="status" dir="auto">
        {stage === 'comparing'
          ? `${DOING[stage]}: ${named(file)}…`
          : `${DOING[stage]} ${named(file)}…`}
      </p>
      <progress
        aria-label="Reading the file"
        max={READ_STAGES.length}
        value={READ_STAGES.indexOf(stage) + 0.5}
      />
      <Button onClick={cancel}>Cancel</Button>
    </section>
  );
}

interface FailedProps extends StageProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Failed({ title, importing, choose, children }: FailedProps) {
  const actions = (
    <>
      <GoOn importing={importing} />
      <Button onClick={choose}>Open a file</Button>
    </>
  );
  return (
    <Problem title={title} actions={actions}>
      {children}
    </Problem>
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
      return <Reading file={stage.file} cancel={discard} />;
    case 'fault': {
      const { fault } = stage;
      const skip = (): void => fault.record && leaveOut(fault.record);
      return (
        <>
          <ImportFault problem={fault} now={now} onOther={choose} onLeaveOut={skip} />
          <div className="import-actions">
            <GoOn importing={importing} />
          </div>
          <Door choose={choose} />
        </>
      );
    }
    case 'problem':
      return (
        <Failed title="The file was not merged" importing={importing} choose={choose}>
          The device refused, or the background worker stopped. Nothing was changed. Reload the page
          and try again.
        </Failed>
      );
    case 'unknown':
      return (
        <Failed
          title="It is not known whether this was merged"
          importing={importing}
          choose={choose}
        >
          The background worker stopped. Open the file again: what is here already is not merged
          twice.
        </Failed>
      );
    case 'not-arrived':
      return (
        <Problem
          title="What was handed over did not arrive"
          actions={<Button onClick={choose}>Open a file</Button>}
        >
          The device had no room for it, or could not open it. Nothing was changed, and it is still
          where it was. Open it from here.
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
          <div className="import-actions">
            <GoOn importing={importing} />
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
        <span>or drop it anywhere on this page, or paste its text; more than one if you like</span>
      </div>
    </section>
  );
}
