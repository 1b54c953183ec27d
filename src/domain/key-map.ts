/** Every key that does something, in the words of the help. */
export const KEY_MAP: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'Search' },
  { keys: ['J', 'K'], does: 'Next, previous paper' },
  { keys: ['↓', '↑'], does: 'Move through the results' },
  { keys: ['Enter'], does: 'Open the paper; in the search field, the first one' },
  { keys: ['R'], does: 'Next status of the open paper, or of the one in the list' },
  { keys: ['⇧ Enter'], does: 'Mark as read and go on to the next that is to be read' },
  { keys: ['Space'], does: 'Scroll the paper; at its end, go on to the next' },
  { keys: ['X'], does: 'Select a paper in the list; with Shift, all since the last one' },
  { keys: ['Ctrl A', '⌘ A'], does: 'In the list: select all results' },
  { keys: ['Tab'], does: 'In the search field: take the first completion' },
  { keys: ['Backspace'], does: 'At the start of the search field: edit the last filter' },
  { keys: ['P'], does: 'Find the selected words in all papers' },
  { keys: ['F'], does: 'Only the paper: focus view' },
  {
    keys: ['Esc'],
    does: 'Back: leave the focus view, clear the selection, close the paper, clear the search',
  },
  { keys: ['G', 'L'], does: 'Go to the library' },
  { keys: ['G', 'S'], does: 'Go to the settings' },
  { keys: ['Ctrl Z', '⌘ Z'], does: 'Undo; with Shift, do it again' },
  { keys: ['?'], does: 'These keys' },
];
