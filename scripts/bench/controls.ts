/** Every kind of control of the built app, and how each is reached and worked. */

/** Something done by hand: a control pressed by its name, a key pressed, text typed. */
export type Act = { readonly press: RegExp } | { readonly key: string } | { readonly type: string };

export interface Control {
  readonly name: string;
  /** Where it is, as an address. */
  readonly at: string;
  /** The screen that has it; undefined: both. */
  readonly on?: 'phone' | 'laptop';
  /** Done before, and not measured. */
  readonly before?: readonly Act[];
  readonly acts: readonly Act[];
}

const press = (name: RegExp): Act => ({ press: name });
const key = (name: string): Act => ({ key: name });
const type = (text: string): Act => ({ type: text });

const CLOSE = press(/^Close$/);

/** Controls of the library. */
const LIBRARY: readonly Control[] = [
  { name: 'row of a paper', at: '#/', acts: [press(/^MMRareBench/)] },
  {
    name: 'search field, its letters',
    at: '#/',
    before: [press(/^Search papers/)],
    acts: [type('radiology')],
  },
  {
    name: 'filter chip',
    at: '#/',
    on: 'phone',
    acts: [press(/^Has code/), press(/^Has code/)],
  },
  {
    name: 'drawer of filters',
    at: '#/',
    on: 'phone',
    acts: [press(/^Filter$/), press(/^2024: /), press(/^2024: /), CLOSE],
  },
  {
    name: 'filters of the rail',
    at: '#/',
    on: 'laptop',
    acts: [press(/^2024: /), press(/^2024: /), press(/^Has code/), press(/^Has code/)],
  },
  {
    name: 'selecting papers',
    at: '#/',
    acts: [
      press(/^Select papers/),
      press(/^Select MMRareBench/),
      press(/^Select When Metrics/),
      press(/^Clear the selection/),
    ],
  },
  {
    name: 'export panel',
    at: '#/',
    acts: [press(/^Export these 434/), press(/^BibTeX/), press(/^CSV/), CLOSE],
  },
  {
    name: 'field for commands',
    at: '#/',
    on: 'laptop',
    acts: [press(/^Commands/), type('over'), key('Escape')],
  },
];

/** Controls of an open paper; `paper` is its address. */
function paperControls(paper: string): readonly Control[] {
  return [
    {
      name: 'status',
      at: paper,
      acts: [press(/^To read/), press(/^Reading/)],
    },
    { name: 'undo', at: paper, on: 'phone', acts: [press(/^More$/), press(/^Undo/)] },
    {
      name: 'next and previous paper',
      at: paper,
      acts: [press(/^Next paper/), press(/^Previous paper/)],
    },
    {
      name: 'tag field',
      at: paper,
      acts: [press(/^Tag$/), type('ward'), key('Enter'), key('Escape')],
    },
    {
      name: 'list field',
      at: paper,
      acts: [press(/^Add to list/), type('nights'), key('Enter'), key('Escape')],
    },
    {
      name: 'note field',
      at: paper,
      acts: [press(/^Add a note on this paper/), type('Compare'), press(/^Done/)],
    },
    {
      name: 'text size',
      at: paper,
      acts: [
        press(/^Text size/),
        press(/^Larger text/),
        press(/^Smaller text/),
        press(/^Text size/),
      ],
    },
    {
      name: 'menu of a paper',
      at: paper,
      on: 'phone',
      acts: [press(/^More$/), key('ArrowDown'), key('Escape')],
    },
    { name: 'back to the list', at: paper, on: 'phone', acts: [press(/^Back to the list/)] },
  ];
}

/** Controls of the other pages. */
const PAGES: readonly Control[] = [
  {
    name: 'bottom bar, each page of it',
    at: '#/',
    on: 'phone',
    acts: [
      press(/^Lists$/),
      press(/^Highlights$/),
      press(/^Overview$/),
      press(/^Settings$/),
      press(/^Library$/),
    ],
  },
  {
    name: 'theme',
    at: '#/settings/reading',
    acts: [press(/^Dark/), press(/^Light/), press(/^Same as device/)],
  },
  {
    name: 'pages of the settings',
    at: '#/settings/reading',
    acts: [press(/^Keyboard/), press(/^Backup and storage/), press(/^Reading/)],
  },
  {
    name: 'switches of the settings',
    at: '#/settings/keyboard',
    acts: [press(/^Off$/), press(/^On$/)],
  },
  { name: 'new list', at: '#/lists', acts: [press(/^New list/), type('rounds'), key('Escape')] },
  { name: 'new tag', at: '#/tags', acts: [press(/^New tag/), type('rounds'), key('Escape')] },
  {
    name: 'overview, a table and the map',
    at: '#/overview',
    acts: [press(/^Table: When/), press(/^Zoom in/), press(/^Whole map/)],
  },
  { name: 'page of files that come in', at: '#/import', acts: [press(/^Library$/)] },
];

/** All controls; `paper` is the address of a paper of which nothing was made yet. */
export function controls(paper: string): readonly Control[] {
  return [...LIBRARY, ...paperControls(paper), ...PAGES];
}
