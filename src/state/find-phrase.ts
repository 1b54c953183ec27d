import { MAX_QUERY_LENGTH, PHRASE } from '#domain/address';
import { selectedWords } from '#domain/phrase';
import type { Services } from './services.tsx';
import { selectedPart } from './selected-part.ts';
import { focusRow } from './use-steps.ts';

/** The texts of the reader in which words can be selected. */
const TEXTS = '#paper-title, .abstract';
/** What holds them and scrolls. */
const SCROLLER = '.reader-scroll';

/** Words that the reader has selected, each as a whole. */
export interface SelectedPhrase {
  readonly text: string;
  /** Where they were selected. */
  readonly range: Range;
}

/** What is selected in the open paper: of a selection across title and abstract, the first part. */
export function selectedPhrase(): SelectedPhrase | undefined {
  for (const element of document.querySelectorAll(TEXTS)) {
    const part = selectedPart(element);
    const text = part ? selectedWords(element.textContent, part) : '';
    if (part && text !== '') return { text, range: part.range };
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
