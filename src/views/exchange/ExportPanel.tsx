import { Copy, Share2 } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Include } from '#domain/exchange/bundle';
import { ENDINGS, EXPORT_FORMATS } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';
import { formatSize } from '#domain/format';
import { controlMessages } from '#messages/controls';
import { exportPanelMessages } from '#messages/export-panel';
import { canShare, copyFile, saveFile, shareFile } from '../../state/hand-over.ts';
import { useServices, useUi } from '../../state/services.tsx';
import { useExport, type Written } from '../../state/use-export.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { waySays, type Way } from './format-words.ts';
import './export-panel.css';

const ORDER: readonly Way[] = [...EXPORT_FORMATS, 'print'];

const INCLUDED: readonly (keyof Include)[] = ['notes', 'highlights', 'abstracts'];

/** Papers as a file for another program, seen before it is saved. */
export function ExportPanel() {
  const { ui } = useServices();
  const scope = useUi(({ exporting }) => exporting);
  return (
    <Dialog
      title={controlMessages.export}
      open={scope !== undefined}
      onClose={() => ui.setState({ exporting: undefined })}
    >
      {scope && <Content scope={scope} />}
    </Dialog>
  );
}

const ALL: ExportScope = { kind: 'all' };

function Content({ scope: given }: { readonly scope: ExportScope }) {
  const [way, setWay] = useState<Way>('markdown');
  const [isAll, setAll] = useState(false);
  const scope = isAll ? ALL : given;
  const [chosen, setChosen] = useState<Partial<Include>>({});
  const include = useMemo(
    // Everything is everything, unless the reader says otherwise.
    () => ({ notes: true, highlights: true, abstracts: scope.kind === 'all', ...chosen }),
    [scope, chosen],
  );
  const written = useExport(scope, way === 'print' ? undefined : way, include);
  return (
    <div className="export-panel">
      {given.kind === 'results' && <Extent isAll={isAll} onChange={setAll} />}
      <Counted written={written} scope={scope} />
      <Ways way={way} says={(each) => waySays(each, scope, include)} onChange={setWay} />
      <fieldset className="export-include">
        <legend>{exportPanelMessages.include}</legend>
        {INCLUDED.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={include[part]}
              onChange={({ target }) => setChosen({ ...chosen, [part]: target.checked })}
            />
            {exportPanelMessages.included[part]}
          </label>
        ))}
      </fieldset>
      {way === 'print' ? (
        <PrintRow scope={scope} include={include} />
      ) : (
        <>
          <Preview written={written} />
          {/* What was said of one file is not true of the next. */}
          <FileRow key={way} written={written} ending={ENDINGS[way]} />
        </>
      )}
    </div>
  );
}

interface CountedProps {
  readonly written: Written | undefined;
  readonly scope: ExportScope;
}

function Counted({ written, scope }: CountedProps) {
  if (written?.state !== 'written') return <p className="export-count">{'\u00A0'}</p>;
  const { papers, title } = written.file;
  if (scope.kind === 'all') {
    return <p className="export-count">{exportPanelMessages.ofAll(papers)}</p>;
  }
  return (
    <p className="export-count" dir="auto">
      {scope.kind === 'list'
        ? exportPanelMessages.ofList(papers, title)
        : exportPanelMessages.inOrder(papers)}
    </p>
  );
}

interface ExtentProps {
  readonly isAll: boolean;
  readonly onChange: (isAll: boolean) => void;
}

/** Whether what was found leaves, or everything that the reader made. */
function Extent({ isAll, onChange }: ExtentProps) {
  const name = useId();
  const choice = (value: boolean, words: string) => (
    <label>
      <input type="radio" name={name} checked={isAll === value} onChange={() => onChange(value)} />
      {words}
    </label>
  );
  return (
    <div role="radiogroup" aria-label={exportPanelMessages.papers} className="export-extent">
      {choice(false, exportPanelMessages.papersFound)}
      {choice(true, exportPanelMessages.everythingMade)}
    </div>
  );
}

interface WaysProps {
  readonly way: Way;
  /** What a format is for, and what it loses. */
  readonly says: (way: Way) => string;
  readonly onChange: (way: Way) => void;
}

function Ways({ way, says, onChange }: WaysProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={exportPanelMessages.format} className="export-ways">
      {ORDER.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === way}
            aria-label={exportPanelMessages.ways[each]}
            aria-describedby={`${name}-${each}`}
            onChange={() => onChange(each)}
          />
          <b>{exportPanelMessages.ways[each]}</b>
          <span id={`${name}-${each}`}>{says(each)}</span>
        </label>
      ))}
    </div>
  );
}

function Preview({ written }: Pick<CountedProps, 'written'>) {
  if (written?.state === 'gone') {
    return <p className="export-problem">{exportPanelMessages.listGone}</p>;
  }
  if (written?.state === 'failed') {
    return (
      <p className="export-problem" role="alert">
        {exportPanelMessages.notWritten}
      </p>
    );
  }
  return (
    <textarea
      className="export-preview"
      aria-label={exportPanelMessages.preview}
      readOnly
      dir="auto"
      value={written?.file.preview ?? ''}
    />
  );
}

interface FileRowProps {
  readonly written: Written | undefined;
  readonly ending: string;
}

function FileRow({ written, ending }: FileRowProps) {
  const [said, setSaid] = useState('');
  const file = written?.state === 'written' ? written.file : undefined;
  const offer = async (way: () => Promise<void>, done: string, refused: string): Promise<void> => {
    try {
      await way();
      setSaid(done);
    } catch (error) {
      const isClosed = error instanceof DOMException && error.name === 'AbortError';
      setSaid(isClosed ? '' : refused);
    }
  };
  return (
    <div className="export-foot">
      <div className="export-file">
        <Button
          look="primary"
          disabled={!file}
          onClick={() => {
            if (!file) return;
            saveFile(file);
            setSaid(exportPanelMessages.saved(file.name));
          }}
        >
          <span>
            {exportPanelMessages.save}{' '}
            <span className="visually-hidden">{exportPanelMessages.saveFile} </span>.{ending}
          </span>
        </Button>
        <Button
          disabled={!file}
          onClick={() => {
            const { copied, notCopied } = exportPanelMessages;
            if (file) void offer(() => copyFile(file), copied, notCopied);
          }}
        >
          <Copy className="icon" aria-hidden />
          {controlMessages.copy}
        </Button>
        {file && canShare(file) && (
          <Button
            onClick={() => {
              const { shared, notShared } = exportPanelMessages;
              void offer(() => shareFile(file), shared, notShared);
            }}
          >
            <Share2 className="icon" aria-hidden />
            {controlMessages.share}
          </Button>
        )}
        {file && <span className="export-size">{formatSize(file.blob.size)}</span>}
      </div>
      <p className="export-said" role="status">
        {said}
      </p>
    </div>
  );
}

interface PrintRowProps {
  readonly scope: ExportScope;
  readonly include: Include;
}

function PrintRow({ scope, include }: PrintRowProps) {
  const { ui } = useServices();
  return (
    <div className="export-foot export-file">
      <Button
        look="primary"
        onClick={() => ui.setState({ exporting: undefined, printing: { scope, include } })}
      >
        {controlMessages.print}
      </Button>
    </div>
  );
}
