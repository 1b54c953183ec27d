import { formatSize } from '#domain/format';
import { storageMessages } from '#messages/storage';
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
    storageMessages.device.made.highlights(device.highlights),
    storageMessages.device.made.notes(device.notes),
    storageMessages.device.made.tags(device.tags),
    storageMessages.device.made.lists(device.lists),
  ];
  return [
    { name: 'app', label: storageMessages.device.app, bytes: files?.app },
    {
      name: 'papers',
      label: device
        ? storageMessages.device.papersCounted(device.papers)
        : storageMessages.device.papers,
      bytes: sum(papers, device?.papersBytes),
    },
    { name: 'index', label: storageMessages.device.index, bytes: sum(index, device?.indexBytes) },
    {
      name: 'made',
      label: storageMessages.device.yours,
      what: made?.join(', ') ?? storageMessages.device.whatYouMade,
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
      <h2>{storageMessages.device.title}</h2>
      {use ? <Used use={use} /> : <p role="status">{storageMessages.device.measuring}</p>}
      {where === 'database' && <p>{storageMessages.device.onePlace}</p>}
      <Protection />
      <p className="use-note">{storageMessages.device.nothingSent}</p>
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
        {total !== undefined && <b>{storageMessages.device.used(formatSize(total))}</b>}
        <span>
          {estimate
            ? storageMessages.device.allowed(formatSize(estimate.allowed))
            : storageMessages.device.allowedUnknown}
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
            <dd>{bytes === undefined ? storageMessages.device.notMeasured : formatSize(bytes)}</dd>
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
    return <p className="use-note">{storageMessages.device.notMeasuredNote}</p>;
  }
  if (counted === undefined || formatSize(counted) === formatSize(measured)) return null;
  return <p className="use-note">{storageMessages.device.browserCounts(formatSize(counted))}</p>;
}
