import { formatSize, plural } from '#domain/format';
import { useReader } from '../../state/services.tsx';
import { useDeviceUse, type Use } from '../../state/use-device-use.ts';
import { Protection } from './Protection.tsx';
import './storage.css';

/** A part of what is on the device. */
interface Part {
  readonly name: 'app' | 'papers' | 'index' | 'made';
  readonly label: string;
  readonly what?: string;
  /** Undefined where it cannot be measured. */
  readonly bytes: number | undefined;
}

/** The sum where all of them are known. */
function sum(...sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce(
    (all, size) => (all === undefined || size === undefined ? undefined : all + size),
    0,
  );
}

function partsOf({ files, device }: Use): readonly Part[] {
  // What the app was installed with lies beside what the database holds.
  const { papers = 0, index = 0 } = files ?? {};
  const made = device && [
    plural(device.highlights, 'highlight'),
    plural(device.notes, 'note'),
    plural(device.tags, 'tag'),
    plural(device.lists, 'list'),
  ];
  return [
    { name: 'app', label: 'App and fonts', bytes: files?.app },
    {
      name: 'papers',
      label: device ? plural(device.papers, 'paper') : 'Papers',
      bytes: sum(papers, device?.papersBytes),
    },
    { name: 'index', label: 'Search index', bytes: sum(index, device?.indexBytes) },
    {
      name: 'made',
      label: 'Yours:',
      what: made?.join(', ') ?? 'what you made',
      bytes: device && device.madeBytes + (device.journalBytes ?? 0),
    },
  ];
}

/** What is used by what, and whether the browser keeps it. */
export function OnThisDevice() {
  const use = useDeviceUse();
  const where = useReader((state) => state.keeping?.where);
  return (
    <section className="card">
      <h2>On this device</h2>
      {use ? <Used use={use} /> : <p role="status">Measuring…</p>}
      {where === 'database' && (
        <p>
          This browser gives Carrel no file system of its own: what you make is in one place instead
          of two. Save backups.
        </p>
      )}
      <Protection />
      <p className="use-note">
        Nothing you do here is sent anywhere. Clearing this site’s data in the browser removes
        Carrel, its papers and all you made from the device; opening it again with a network brings
        back the papers alone.
      </p>
    </section>
  );
}

function Used({ use }: { readonly use: Use }) {
  const { estimate } = use;
  const parts = partsOf(use);
  const measured = sum(...parts.map(({ bytes }) => bytes));
  const total = measured ?? estimate?.used;
  return (
    <>
      <div className="use-total">
        {total !== undefined && <b>{formatSize(total)} used</b>}
        <span>
          {estimate
            ? `of about ${formatSize(estimate.allowed)} this browser allows`
            : 'This browser does not tell how much it allows.'}
        </span>
      </div>
      <div className="use-bar" aria-hidden>
        {parts.map(({ name, bytes = 0 }) => (
          <i key={name} data-part={name} style={{ flexGrow: bytes }} />
        ))}
      </div>
      <dl className="use-parts">
        {parts.map(({ name, label, what, bytes }) => (
          <div key={name}>
            <dt>
              <i data-part={name} aria-hidden />
              <span>
                {what === undefined ? label : <b>{label}</b>} {what}
              </span>
            </dt>
            <dd>{bytes === undefined ? 'not measured' : formatSize(bytes)}</dd>
          </div>
        ))}
      </dl>
      <Beside measured={measured} counted={estimate?.used} />
    </>
  );
}

interface BesideProps {
  readonly measured: number | undefined;
  readonly counted: number | undefined;
}

/** What the browser counts is more than what is kept, and some round it up to hide what that is. */
function Beside({ measured, counted }: BesideProps) {
  if (measured === undefined) {
    return (
      <p className="use-note">
        What is not measured is not here, or this browser does not let it be read.
      </p>
    );
  }
  if (counted === undefined || formatSize(counted) === formatSize(measured)) return null;
  return (
    <p className="use-note">
      The browser itself counts {formatSize(counted)}: it packs some things, and adds books of its
      own.
    </p>
  );
}
