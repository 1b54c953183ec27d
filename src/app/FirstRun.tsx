import { Check } from 'lucide-react';
import { formatSize, plural } from '#domain/format';
import { useLibrary, type LibraryState } from '../state/services.tsx';
import { Mark } from '../ui/Mark.tsx';

type Progress = LibraryState['progress'];

interface Step {
  readonly label: string;
  readonly detail: string;
}

/** The bytes are what takes time; once they are read the library itself is on the screen. */
function overall(progress: Progress): { readonly share: number; readonly label: string } {
  if (progress?.stage === 'fetching') {
    const { loadedBytes, totalBytes } = progress;
    const label = `Fetching papers, ${formatSize(loadedBytes)} of ${formatSize(totalBytes)}`;
    return { share: (0.9 * loadedBytes) / totalBytes, label };
  }
  if (progress?.stage === 'reading') {
    return { share: 0.95, label: `Reading ${plural(progress.papers, 'paper')}` };
  }
  return { share: 0, label: 'Asking for the papers' };
}

function steps(progress: Progress): { readonly now: number; readonly list: readonly Step[] } {
  const totalBytes = progress && 'totalBytes' in progress ? progress.totalBytes : undefined;
  const papers = progress?.stage === 'reading' ? plural(progress.papers, 'paper') : '';
  return {
    now: progress?.stage === 'reading' ? 1 : 0,
    list: [
      { label: 'Papers', detail: totalBytes === undefined ? '' : formatSize(totalBytes) },
      { label: 'Titles and abstracts', detail: papers },
      { label: 'Search, built while you read', detail: '' },
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
        <h1>Setting up your desk</h1>
        <p className="lead">
          This happens once. After it, Carrel opens without a network and nothing you write leaves
          this device.
        </p>
        <div className="progress">
          <progress aria-label="Setting up" value={share} max={1} />
          <p className="now">
            <span role="status">{label}</span>
            <span aria-hidden>{`${Math.round(share * 100)}%`}</span>
          </p>
        </div>
        <ol className="steps">
          {list.map((step, index) => (
            <li key={step.label} data-state={index < now ? 'done' : index === now ? 'now' : 'next'}>
              {index < now ? (
                <Check className="icon" aria-label="Done" />
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
