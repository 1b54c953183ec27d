import { keyCap } from '#domain/key-cap';
import { isChangeable, keyFor, shownKey, type ChangeableKey, type OwnKeys } from '#domain/own-keys';
import { keyMessages } from '#messages/key-map';

/** A key as a keyboard has it. */
export interface MappedKey {
  readonly shown: string;
  /** The key it is of itself, where it can be another one. */
  readonly known?: ChangeableKey;
  readonly isChanged: boolean;
}

/** Keys, and what they do. */
export interface KeyLine {
  readonly keys: readonly MappedKey[];
  readonly does: string;
  /** Where its keys can be changed, another line does that. */
  readonly isRepeated: boolean;
}

type Doing = keyof typeof keyMessages;

/** Letters that can be changed are in lower case. */
const LINES: readonly { keys: readonly string[]; does: Doing; isRepeated?: true }[] = [
  { keys: ['/'], does: 'search' },
  { keys: ['Ctrl K', '⌘ K'], does: 'commands' },
  { keys: ['j', 'k'], does: 'nextPaper' },
  { keys: ['↓', '↑'], does: 'moveThroughResults' },
  { keys: ['Enter'], does: 'openPaper' },
  { keys: ['r'], does: 'nextStatus' },
  { keys: ['⇧ Enter'], does: 'readAndNext' },
  { keys: ['Space'], does: 'scroll' },
  { keys: ['x'], does: 'select' },
  { keys: ['r', 't', '1', '…', '9', '⇧ Enter'], does: 'onSelected', isRepeated: true },
  { keys: ['Ctrl A', '⌘ A'], does: 'selectAll' },
  { keys: ['Tab'], does: 'complete' },
  { keys: ['Backspace'], does: 'editFilter' },
  { keys: ['p'], does: 'findSelected' },
  { keys: ['s'], does: 'readAloud' },
  { keys: ['⇧ s'], does: 'stopAloud' },
  { keys: ['.', ','], does: 'nextSentence' },
  { keys: ['1', '…', '5'], does: 'highlight' },
  { keys: ['n'], does: 'note' },
  { keys: ['c'], does: 'copy' },
  { keys: ['[', ']'], does: 'nextHighlight' },
  { keys: ['⇧ →', '⇧ ←'], does: 'resize' },
  { keys: ['Del'], does: 'remove' },
  { keys: ['t'], does: 'tag' },
  { keys: ['l'], does: 'list' },
  { keys: ['Space'], does: 'lift' },
  { keys: ['1', '…', '9'], does: 'pinnedTag' },
  { keys: ['f'], does: 'focus' },
  { keys: ['Esc'], does: 'back' },
  { keys: ['g', 'L'], does: 'goToLibrary' },
  { keys: ['g', 'R'], does: 'goToLists', isRepeated: true },
  { keys: ['g', 'H'], does: 'goToHighlights', isRepeated: true },
  { keys: ['g', 'O'], does: 'goToOverview', isRepeated: true },
  { keys: ['g', 'T'], does: 'goToTags', isRepeated: true },
  { keys: ['g', 'S'], does: 'goToSettings', isRepeated: true },
  { keys: ['Ctrl Z', '⌘ Z'], does: 'undo' },
  { keys: ['?'], does: 'theseKeys' },
];

/** What each key does alone that shares its line with another. */
const ALONE: Readonly<Partial<Record<ChangeableKey, Doing>>> = {
  j: 'oneOn',
  k: 'oneBack',
  '.': 'sentenceOn',
  ',': 'sentenceBack',
  '[': 'highlightBack',
  ']': 'highlightOn',
  g: 'goTo',
};

function mapped(key: string, own: OwnKeys | undefined): MappedKey {
  if (isChangeable(key)) {
    return { shown: shownKey(key, own), known: key, isChanged: keyFor(key, own ?? {}) !== key };
  }
  const pieces = key
    .split(' ')
    .map((piece) => (isChangeable(piece) ? shownKey(piece, own) : keyCap(piece)));
  return { shown: pieces.join(' '), isChanged: false };
}

/** Every key that does something, in the words of the help. */
export function keyMap(own: OwnKeys | undefined): KeyLine[] {
  return LINES.map(({ keys, does, isRepeated = false }) => ({
    keys: keys.map((key) => mapped(key, own)),
    does: keyMessages[does],
    isRepeated,
  }));
}

/** What a key that can be changed does of itself. */
export function whatKeyDoes(known: ChangeableKey): string {
  const line = LINES.find(({ keys, isRepeated }) => !isRepeated && keys.includes(known));
  const does = ALONE[known] ?? line?.does;
  return does === undefined ? known : keyMessages[does];
}
