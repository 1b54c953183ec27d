import { MAX_QUERY_LENGTH, PHRASE } from '#domain/address';
import { selectedWords } from '#domain/phrase';
import type { Services } from './services.tsx';
import { focusRow } from './use-steps.ts';

/** The texts of the reader in which words can be selected. */
const TEXTS = '#paper-title, .abstract';
/** What holds them and scrolls. */
const SCROLLER = '.reader-scroll';

/** The part of `range` that lies in `element`. */
function clipped(range: Range, element: Element): Range {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part;
}

/** Words that the reader has selected, each as a whole. */
export interface SelectedPhrase {
  readonly text: string;
  /** Where they were selected. */
  readonly range: Range;
}

function phraseIn(range: Range, element: Element): SelectedPhrase | undefined {
  const part = clipped(range, element);
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(part.startContainer, part.startOffset);
  const start = before.toString().length;
  const end = start + part.toString().length;
  const text = selectedWords(element.textContent, { start, end });
  return text === '' ? undefined : { text, range: part };
}

/** What is selected in the open paper: of a selection across title and abstract, the first part. */
export function selectedPhrase(): SelectedPhrase | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const touched = [...document.querySelectorAll(TEXTS)].filter((text) =>
    range.intersectsNode(text),
  );
  for (const element of touched) {
    const phrase = phraseIn(range, element);
    if (phrase) return phrase;
  }
  return undefined;
}

/** To every sentence that holds these words, noting where the reader was. */
export function findPhrase({ navigation, ui }: Services, text: string): void {
  const address = navigation.current();
  const top = document.querySelector(SCROLLER)?.scrollTop ?? 0;
  ui.setState({ left: { address, top } });
  navigation.go({ ...PHRASE, text: text.slice(0, MAX_QUERY_LENGTH).toWellFormed() });
}

/** Back to where the reader came from, or to the library. */
export function leavePhrase(services: Services): void {
  const { navigation, ui } = services;
  const { left } = ui.getState();
  const address = left?.address ?? navigation.lastLibrary();
  const hasPaper = address.screen === 'library' && address.paper !== undefined;
  if (!hasPaper) ui.setState({ left: undefined });
  navigation.go(address);
  if (address.screen === 'library' && !hasPaper) focusRow(services, 'shown');
}
