/** Every key that does something, in the words of the help. */
export const KEY_MAP: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'Search' },
  { keys: ['J', 'K'], does: 'Next, previous paper' },
  { keys: ['↓', '↑'], does: 'Move through the results' },
  { keys: ['Enter'], does: 'Open the paper; in the search field, the first one' },
  { keys: ['Tab'], does: 'In the search field: take the first completion' },
  { keys: ['Backspace'], does: 'At the start of the search field: edit the last filter' },
  { keys: ['P'], does: 'Find the selected words in all papers' },
  { keys: ['N'], does: 'Write a note on the highlight; Esc returns to it' },
  { keys: ['F'], does: 'Only the paper: focus view' },
  { keys: ['Esc'], does: 'Back: leave the focus view, close the paper, clear the search' },
  { keys: ['G', 'L'], does: 'Go to the library' },
  { keys: ['G', 'H'], does: 'Go to the highlights' },
  { keys: ['G', 'S'], does: 'Go to the settings' },
  { keys: ['Ctrl Z', '⌘ Z'], does: 'Undo; with Shift, do it again' },
  { keys: ['?'], does: 'These keys' },
];
