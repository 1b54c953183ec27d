import { keyMessages as words } from '#messages/key-map';

/** Keys, and what they do. */
interface KeyUse {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key that does something, in the words of the help. */
export function keyMap(): KeyUse[] {
  return [
    { keys: ['/'], does: words.search },
    { keys: ['Ctrl K', '⌘ K'], does: words.commands },
    { keys: ['J', 'K'], does: words.nextPaper },
    { keys: ['↓', '↑'], does: words.moveThroughResults },
    { keys: ['Enter'], does: words.openPaper },
    { keys: ['R'], does: words.nextStatus },
    { keys: ['⇧ Enter'], does: words.readAndNext },
    { keys: ['Space'], does: words.scroll },
    { keys: ['X'], does: words.select },
    {
      keys: ['R', 'T', '1', '…', '9', '⇧ Enter'],
      does: words.onSelected,
    },
    { keys: ['Ctrl A', '⌘ A'], does: words.selectAll },
    { keys: ['Tab'], does: words.complete },
    { keys: ['Backspace'], does: words.editFilter },
    { keys: ['P'], does: words.findSelected },
    { keys: ['S'], does: words.readAloud },
    { keys: ['⇧ S'], does: words.stopAloud },
    { keys: ['.', ','], does: words.nextSentence },
    { keys: ['1', '…', '5'], does: words.highlight },
    { keys: ['N'], does: words.note },
    { keys: ['C'], does: words.copy },
    { keys: ['[', ']'], does: words.nextHighlight },
    { keys: ['⇧ →', '⇧ ←'], does: words.resize },
    { keys: ['Del'], does: words.remove },
    { keys: ['T'], does: words.tag },
    { keys: ['L'], does: words.list },
    { keys: ['Space'], does: words.lift },
    {
      keys: ['1', '…', '9'],
      does: words.pinnedTag,
    },
    { keys: ['F'], does: words.focus },
    {
      keys: ['Esc'],
      does: words.back,
    },
    { keys: ['G', 'L'], does: words.goToLibrary },
    { keys: ['G', 'R'], does: words.goToLists },
    { keys: ['G', 'H'], does: words.goToHighlights },
    { keys: ['G', 'O'], does: words.goToOverview },
    { keys: ['G', 'T'], does: words.goToTags },
    { keys: ['G', 'S'], does: words.goToSettings },
    { keys: ['Ctrl Z', '⌘ Z'], does: words.undo },
    { keys: ['?'], does: words.theseKeys },
  ];
}
