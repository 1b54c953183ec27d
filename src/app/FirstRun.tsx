import { Check } from 'lucide-react';
import { formatSize } from '#domain/format';
import { shellMessages } from '#messages/shell';
import { useLibrary, type LibraryState } from '../state/services.tsx';
import { Mark } from '../ui/Mark.tsx';

const words = shellMessages.firstRun;

type Progress = LibraryState['progress'];

interface Step {
  readonly label: string;
  readonly detail: string;
}

/** The bytes are what takes time; once they are read the library itself is on the screen. */
function overall(progress: Progress): { readonly share: number; readonly label: string } {
  if (progress?.stage === 'fetching') {
    const { loadedBytes, totalBytes } = progress;
    const label = words.fetching(formatSize(loadedBytes), formatSize(totalBytes));
    return { share: (0.9 * loadedBytes) / totalBytes, label };
  }
  if (progress?.stage === 'reading') {
    return { share: 0.95, label: words.reading(progress.papers) };
  }
  return { share: 0, label: words.asking };
}

function steps(progress: Progress): { readonly now: number; readonly list: readonly Step[] } {
  const totalBytes = progress && 'totalBytes' in progress ? progress.totalBytes : undefined;
  const papers = progress?.stage === 'reading' ? words.found(progress.papers) : '';
  return {
    now: progress?.stage === 'reading' ? 1 : 0,
    list: [
      { label: words.papers, detail: totalBytes === undefined ? '' : formatSize(totalBytes) },
      { label: words.texts, detail: papers },
      { label: words.search, detail: '' },
    ],
  };
}

/** The one time that a reader waits: what happens, and how far it is. */
export function FirstRun() {
  const progress = useLibrary((state) => state.progress);
  const { share, label } = overall(progress);
  const { now, list } = steps(progress);
  return (
    <main className="launch">
      <div>
        <div className="mark">
          <Mark />
        </div>
        <h1>{words.title}</h1>
        <p className="lead">{words.once}</p>
        <div className="progress">
          <progress aria-label={words.progress} value={share} max={1} />
          <p className="now">
            <span role="status">{label}</span>
            <span aria-hidden>{`${Math.round(share * 100)}%`}</span>
          </p>
        </div>
        <ol className="steps">
          {list.map((step, index) => (
            <li key={step.label} data-state={index < now ? 'done' : index === now ? 'now' : 'next'}>
              {index < now ? (
                <Check className="icon" aria-label={words.done} />
              ) : (
                <span className="ring" aria-hidden />
              )}
              <span>{step.label}</span>
              <span>{step.detail}</span>
            </li>
          ))}
        </ol>
      </div>
    </main>
  );
}
