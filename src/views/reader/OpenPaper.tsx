import { useEffect, useRef, type ReactNode } from 'react';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import type { StoredPaper } from '#domain/stored-paper';
import { readerMessages } from '#messages/reader';
import { useServices, useUi } from '../../state/services.tsx';
import { focusRow } from '../../state/use-steps.ts';
import { libraryHref } from '../../state/use-address.ts';
import { usePageTheme } from '../../state/use-comfort.ts';
import { usePaper } from '../../state/use-paper.ts';
import { isTypedInto } from '../../ui/type-ahead.ts';
import { useLate } from '../../ui/use-late.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Aloud } from './abstract/Aloud.tsx';
import { GoOn } from './GoOn.tsx';
import { Known } from './Known.tsx';
import { MarkedAbstract } from './abstract/MarkedAbstract.tsx';
import { Notes } from './notes/Notes.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { PaperLists } from './PaperLists.tsx';
import { Provenance } from './Provenance.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { RecalledFrom } from './RecalledFrom.tsx';
import { Related } from './Related.tsx';
import { SoughtFrom } from './SoughtFrom.tsx';
import { HighlightTags } from './tags/HighlightTags.tsx';
import { PaperTags } from './tags/PaperTags.tsx';
import { StatusControl } from './StatusControl.tsx';
import { useArrival } from './use-arrival.ts';
import { useFirstOpening } from './use-first-opening.ts';
import { useRecalled } from './use-recalled.ts';
import { useSpace } from './use-space.ts';

function tagsBeside(highlight: TaggedHighlight): ReactNode {
  return <HighlightTags highlight={highlight} from="bar" />;
}

function tagsInNote(highlight: TaggedHighlight): ReactNode {
  return <HighlightTags highlight={highlight} from="note" />;
}

/** The paper of this id. */
export function OpenPaper({ id }: { readonly id: string }) {
  const paper = usePaper(id);
  const late = useLate(paper === undefined);
  const focusView = useUi((state) => state.focusView);
  const phone = useMedia('(max-width: 599px)');
  const page = usePageTheme();
  return (
    <div className="reader" data-theme={page}>
      {paper !== null && <ReaderBar paper={id} />}
      {paper && <Paper paper={paper} />}
      {paper && <Aloud key={id} paper={paper} />}
      {paper && focusView && !phone && <GoOn />}
      {paper === null && <Missing />}
      {late && (
        <div className="waiting bars" aria-hidden>
          <i />
          <i />
          <i />
        </div>
      )}
    </div>
  );
}

function Paper({ paper }: { readonly paper: StoredPaper }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { id, ordinal, title } = paper;
  const { ui, navigation } = useServices();
  useEffect(() => ui.setState({ opened: { id, ordinal, title } }), [ui, id, ordinal, title]);
  // Reading starts at the title, unless the reader is typing or pressing a button meanwhile.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    const address = navigation.current();
    // One that was left while it was being drawn takes nothing from where the reader went.
    if (address.screen !== 'library' || address.paper !== id) return;
    const active = document.activeElement;
    const free = !active || active === document.body || active.closest('.row, .paper');
    if (free && !isTypedInto(active)) heading.current?.focus({ preventScroll: true });
  }, [navigation, id]);
  useArrival(paper, scroller);
  useRecalled(id, scroller);
  useFirstOpening(id);
  useSpace(scroller);
  const phone = useMedia('(max-width: 599px)');
  return (
    // A scroller that holds no control must take focus itself, so that keys can scroll it.
    <div className="reader-scroll" ref={scroller} tabIndex={-1}>
      <SoughtFrom paper={id} />
      <RecalledFrom paper={id} />
      <article className="paper" aria-labelledby="paper-title">
        <h1 id="paper-title" ref={heading} tabIndex={-1} lang="en" dir="ltr">
          {paper.title}
        </h1>
        <Known paper={paper} />
        <PaperTags paper={id}>
          <PaperLists paper={id} />
        </PaperTags>
        {phone && <StatusControl paper={id} />}
        <div className="columns">
          <div className="abstract-block">
            {paper.abstract === '' ? (
              <p className="cut-short">{readerMessages.noAbstract}</p>
            ) : (
              <MarkedAbstract key={id} paper={paper} tagsOf={tagsBeside} />
            )}
          </div>
          <Notes paper={id} tagsOf={tagsInNote} />
          <PaperLinks links={paper.links} />
          <Related id={id} />
          <Provenance paper={paper} />
        </div>
      </article>
    </div>
  );
}

function Missing() {
  const services = useServices();
  return (
    <div className="nothing">
      <div>
        <h2>{readerMessages.missing}</h2>
        <p>{readerMessages.missingWhy}</p>
        <a className="button" href={libraryHref} onClick={() => focusRow(services, 'shown')}>
          {readerMessages.allPapers}
        </a>
      </div>
    </div>
  );
}
