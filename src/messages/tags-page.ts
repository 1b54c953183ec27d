import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const HIGHLIGHTS = { one: 'highlight', other: 'highlights' };
const TAGS = { one: 'tag', other: 'tags' };

/** The page of all tags. */
export const tagsPageMessages = defineMessages('tags-page', {
  title: 'Tags',
  library: 'Library',
  libraryByKey: 'Library (Esc)',
  tags: (count: number) => counted(count, TAGS),
  papers: (count: number) => counted(count, PAPERS),
  highlights: (count: number) => counted(count, HIGHLIGHTS),
  search: 'Search tags',
  sortBy: 'Sort by',
  sorts: { name: 'Name', papers: 'Most papers' },
  newTag: 'New tag',
  noneHolds: (text: string) => `No tag holds “${text}”.`,
  all: 'All tags',
  none: {
    title: 'No tags yet',
    what: 'A tag gathers papers and highlights under a word of yours: a topic, a project, a question.',
    byKey: 'tags the open paper, or the one whose row has the focus',
    byNote: 'written in a note, tags its highlight',
    byDigit: 'gives the tag that you pin to the digit here',
    bySearch: 'in the search field finds what carries it',
  },
  select: (tag: string) => `Select ${tag}`,
  edit: (tag: string) => `Edit ${tag}`,
  delete: (tag: string) => `Delete ${tag}`,
  pinnedTo: (digit: number) => `Pinned to ${digit}`,
  key: 'Key',
  noKey: 'None',
  digitOf: (digit: number, tag: string) => `${digit}, now “${tag}”`,
  nameOfNew: 'Name of the new tag',
  create: 'Create',
  isThere: (tag: string) => `“${tag}” is there already.`,
  name: 'Name',
  description: 'Description',
  whatItIsFor: 'What it is for',
  /** Whose earlier texts are shown. */
  earlierOf: { name: 'this name', description: 'this description' },
  merge: {
    label: 'Merge preview',
    selectAnother: (tag: string) => `Select another tag to merge “${tag}” with it.`,
    whichName: 'Which name stays?',
    becomes: (tag: string) => `They become one tag, “${tag}”.`,
    becomesOn: (tag: string, papers: number, highlights: number) =>
      `They become one tag, “${tag}”, on ${counted(papers, PAPERS)}${highlights === 0 ? '' : ` and ${counted(highlights, HIGHLIGHTS)}`}.`,
    tags: 'Merge tags',
    some: (tags: number) => `Merge ${counted(tags, TAGS)}`,
    isOn: (papers: number) => `Merged, it is on ${counted(papers, PAPERS)}.`,
    into: (tag: string) => `Merge into “${tag}”`,
  },
});
