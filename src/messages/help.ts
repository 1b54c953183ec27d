import { defineMessages } from '#messages/locale';

/** The page that explains Carrel, section by section. */
export const helpMessages = defineMessages('help', {
  onThisPage: 'On this page',
  lead: 'All of this is on your device, like the papers, and is here without a network.',
  searching: {
    title: 'Searching',
    say: 'Type words; the papers that answer best come first, also where a word is mistyped or half typed. Press an example to see what it finds.',
    example: 'Type',
    means: 'Finds',
    filters:
      'A filter that is typed and one that is pressed on the left are the same. Save a search to keep it on the left with its count.',
  },
  reading: {
    title: 'Reading and marking',
    mark: 'Select words of an abstract and press a colour, or 1 to 5. The five kinds can be named anew in the settings.',
    sentence: (next: string, previous: string, note: string) =>
      `Without a mouse: the keys ${next} and ${previous} move from sentence to sentence, a digit marks the sentence, ${note} writes a note on it.`,
    status: (key: string) =>
      `Each paper is not sorted, to read, being read, read or set aside. ${key}, or a press on its sign, goes one step on.`,
    undo: 'Whatever you do can be undone, also after the app was closed.',
  },
  lists: {
    title: 'Lists and tags',
    lists: (key: string) =>
      `A reading list has an order, sections, a due day and a line for each paper. ${key} puts the paper on one.`,
    tags: (key: string) =>
      `A tag is a word of yours on papers and highlights. ${key} adds one; those of like papers are suggested.`,
  },
  keys: {
    title: 'Keys',
    say: 'Single keys can be changed and switched off.',
    settings: 'Settings for keys',
  },
  formats: {
    title: 'Files and formats',
    say: 'Export is in the menu of every list, search and paper. Files come in by “Open a file”, by being dropped on the app, pasted or shared with it. Before anything is merged you see what would change.',
    open: 'Open a file',
    format: 'Format',
    leaves: 'Goes out',
    comes: 'Comes in',
    rows: {
      carrel: {
        name: 'Carrel (.json)',
        leaves: 'everything, without loss',
        comes: 'merged with what is here',
      },
      references: {
        name: 'BibTeX, RIS, CSL-JSON',
        leaves: 'papers, tags, notes',
        comes: 'papers, tags, notes',
      },
      annotations: {
        name: 'Web Annotation (.jsonld)',
        leaves: 'highlights and notes with their places',
        comes: 'found again in the text',
      },
      markdown: {
        name: 'Markdown, CSV',
        leaves: 'quotes and notes to go on writing with',
        comes: '–',
      },
      page: {
        name: 'Web page (.html)',
        leaves: 'to read, search and print anywhere',
        comes: 'lists that were given away',
      },
      listing: {
        name: 'Saved pages (.txt, .html)',
        leaves: '–',
        comes: 'the papers listed on them',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    nothing:
      'Nothing you read, write or search for leaves this device. There is no account, no server that keeps it, and nobody counts your visits.',
    links: 'Links to papers and code lead out of Carrel; the other side sees that somebody came.',
    storage:
      'What you make is kept in this browser’s storage. Who can use this browser profile can read it.',
  },
  moving: {
    title: 'To another device',
    steps: {
      save: 'On this device save a backup file.',
      carry: 'Carry it over: a cable, a stick, a folder that is copied, or the share button.',
      open: 'Open Carrel on the other device and there open the file.',
      again:
        'Do it again whenever you like, in both directions: what was made on both is merged, and where both changed the same thing you are asked.',
    },
    folder:
      'Where the browser can, Carrel keeps a copy in a folder by itself, and takes in the copies that other devices keep there.',
    backup: 'Backup and storage',
  },
  safety: {
    title: 'When something is wrong',
    crash:
      'Each change is written down before it is said to be kept, so that a crash takes nothing away.',
    backup:
      'A lost or broken device takes with it what is only there. A backup file somewhere else is the remedy; Carrel reminds you of it.',
    repair:
      'One page works without the rest of Carrel. It saves what can be read and fetches the app afresh.',
    repairLink: 'Repair or save',
  },
});
