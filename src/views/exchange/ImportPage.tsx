import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { READ_STAGES } from '#domain/exchange/pause';
import { controlMessages } from '#messages/controls';
import { importPageMessages } from '#messages/import-page';
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
          <a
            className="icon-button"
            href={library}
            aria-label={importPageMessages.library}
            title={importPageMessages.libraryByKey}
          >
            <ArrowLeft className="icon" aria-hidden />
          </a>
          <h1 id="import-title" ref={heading} tabIndex={-1}>
            {importPageMessages.title}
          </h1>
        </header>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={importPageMessages.files}
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

/** Which of several files this is, and what comes next. */
function Waiting({ importing }: { readonly importing: Importing }) {
  const { place, next } = importing;
  return (
    <p className="import-place" role="status" dir="auto">
      {place && importPageMessages.place(place.number, place.of)}
      {place && next !== undefined && ` ${importPageMessages.next(next)}`}
    </p>
  );
}

/** On to the file that waits; nothing where none does. */
function GoOn({ importing }: { readonly importing: Importing }) {
  const { next, goOn } = importing;
  if (next === undefined) return null;
  return (
    <Button look="primary" onClick={goOn}>
      {importPageMessages.goOn(next)}
    </Button>
  );
}

interface ReadingProps {
  readonly file: string;
  readonly cancel: () => void;
}

function Reading({ file, cancel }: ReadingProps) {
  const stage = useUi((state) => state.readingFile) ?? 'opening';
  return (
    <section className="card import-reading">
      <p role="status" dir="auto">
        {importPageMessages.doing[stage](file)}
      </p>
      <progress
        aria-label={importPageMessages.progress}
        max={READ_STAGES.length}
        value={READ_STAGES.indexOf(stage) + 0.5}
      />
      <Button onClick={cancel}>{controlMessages.cancel}</Button>
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
      <Button onClick={choose}>{importPageMessages.title}</Button>
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
        <Failed title={importPageMessages.notMerged.title} importing={importing} choose={choose}>
          {importPageMessages.notMerged.what}
        </Failed>
      );
    case 'unknown':
      return (
        <Failed title={importPageMessages.unknown.title} importing={importing} choose={choose}>
          {importPageMessages.unknown.what}
        </Failed>
      );
    case 'not-arrived':
      return (
        <Problem
          title={importPageMessages.notArrived.title}
          actions={<Button onClick={choose}>{importPageMessages.title}</Button>}
        >
          {importPageMessages.notArrived.what}
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
                {importPageMessages.keepAll}
              </Button>
              <Button onClick={() => merge(stage.wishes, true)}>
                {importPageMessages.deleteAndMerge}
              </Button>
            </>
          }
        >
          {importPageMessages.askNote}
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
          <h2>{importPageMessages.takenBack.title}</h2>
          <p>{importPageMessages.takenBack.what}</p>
          <Button onClick={choose}>{importPageMessages.title}</Button>
        </section>
      );
    case 'merged':
      return (
        <section className="card">
          <h2>{importPageMessages.merged}</h2>
          <p>{mergedWords(stage.made?.act)}</p>
          <div className="import-actions">
            <GoOn importing={importing} />
            <Button onClick={choose}>{importPageMessages.openAnother}</Button>
            {stage.made && <Button onClick={takeBack}>{importPageMessages.takeBack}</Button>}
          </div>
        </section>
      );
  }
}

function Door({ choose }: { readonly choose: () => void }) {
  return (
    <section className="card">
      <h2>{importPageMessages.door.title}</h2>
      <p>{importPageMessages.door.what}</p>
      <div className="drop-here">
        <Button onClick={choose}>{importPageMessages.title}</Button>
        <span>{importPageMessages.door.drop}</span>
      </div>
    </section>
  );
}
