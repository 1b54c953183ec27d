import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Bundle, BundleEntry, Include } from '#domain/exchange/bundle';
import { markedQuotes } from '#domain/exchange/bundle-entries';
import { facts } from '#domain/exchange/export-words';
import { formatMoment } from '#domain/format';
import { parseNote } from '#domain/light-markdown';
import { printedMessages } from '#messages/printed';
import { useServices, useUi } from '../../state/services.tsx';
import { RichText } from '../../ui/RichText.tsx';
import './printed.css';

/** Papers as they go to paper: drawn beside the page, seen in print only, gone when that is done. */
export function Printed() {
  const { search, ui } = useServices();
  const printing = useUi((state) => state.printing);
  const [bundle, setBundle] = useState<Bundle>();
  const scope = printing?.scope;
  useEffect(() => {
    if (!scope) return undefined;
    let current = true;
    search.bundle(scope).then(
      (found) => current && (found ? setBundle(found) : ui.setState({ printing: undefined })),
      // The worker died, which the library's store says.
      () => ui.setState({ printing: undefined }),
    );
    return () => {
      current = false;
    };
  }, [search, ui, scope]);
  useEffect(() => {
    if (!bundle) return undefined;
    const done = (): void => {
      setBundle(undefined);
      ui.setState({ printing: undefined });
    };
    addEventListener('afterprint', done);
    print();
    return () => removeEventListener('afterprint', done);
  }, [bundle, ui]);
  if (!printing || !bundle) return null;
  return createPortal(<Sheet bundle={bundle} include={printing.include} />, document.body);
}

interface SheetProps {
  readonly bundle: Bundle;
  readonly include: Include;
}

function Sheet({ bundle, include }: SheetProps) {
  const papers = bundle.items.filter((item) => item.kind === 'paper');
  const read = papers.filter(({ status }) => status === 'read').length;
  const day = formatMoment(bundle.savedAt, 0);
  return (
    <div className="printed">
      <header>
        <h1 dir="auto">{bundle.title}</h1>
        {bundle.description !== '' && <RichText blocks={parseNote(bundle.description)} />}
        <p className="pl-meta">{printedMessages.lead(papers.length, read, day)}</p>
      </header>
      {bundle.items.map((item, at) =>
        item.kind === 'section' ? (
          // Known by its place: two sections may have one name.
          <h2 key={`${at}-${item.name}`} className="pl-section" dir="auto">
            {item.name}
          </h2>
        ) : (
          <PrintedPaper key={item.paper.id} entry={item} bundle={bundle} include={include} />
        ),
      )}
    </div>
  );
}

interface PrintedPaperProps extends SheetProps {
  readonly entry: BundleEntry;
}

function PrintedPaper({ entry, bundle, include }: PrintedPaperProps) {
  const { paper, tags, note, onList } = entry;
  const notes = include.notes ? [onList?.note ?? '', note] : [];
  return (
    <section className="pl-item">
      <h3 dir="auto" lang="en">
        {paper.title}
      </h3>
      <p className="pl-meta">{facts(entry, bundle)}</p>
      {tags.length > 0 && <p className="pl-meta">{printedMessages.tags(tags)}</p>}
      {notes
        .filter((text) => text !== '')
        .map((text) => (
          <div key={text} className="pl-note" dir="auto">
            <RichText blocks={parseNote(text)} />
          </div>
        ))}
      {include.abstracts && (
        <p className="pl-abstract" dir="auto" lang="en">
          {paper.abstract}
        </p>
      )}
      {include.highlights &&
        markedQuotes(entry).map(({ highlight, quote }) => (
          <div key={highlight.id}>
            <p className="pl-q" dir="auto">
              {printedMessages.quote.before}
              <mark data-kind={highlight.kind} lang="en" dir="ltr">
                {quote}
              </mark>
              {printedMessages.quote.after}
              <b>{bundle.kinds[highlight.kind].name}</b>
            </p>
            {include.notes && highlight.note !== '' && (
              <div className="pl-qn" dir="auto">
                <RichText blocks={parseNote(highlight.note)} />
              </div>
            )}
          </div>
        ))}
    </section>
  );
}
