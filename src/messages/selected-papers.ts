import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

/** The bar for all papers that are selected. */
export const selectedPapersMessages = defineMessages('selected-papers', {
  title: 'Selected papers',
  clear: 'Clear the selection',
  status: 'Status',
  tag: { label: 'Tag', title: 'Tag the selected papers', field: 'Tag: name' },
  untag: { label: 'Untag', title: 'Untag the selected papers', field: 'Untag: name' },
  tagName: 'Name of a tag',
  export: 'Export',
  list: 'List',
  addToList: 'Add to list',
  addToListHint: (key: string) => `Put the selected papers on a reading list (${key})`,
  noneSelected: 'None selected',
  /** @param notShown of them, because the results hold them no longer */
  selected: (selected: number, notShown: number) =>
    notShown === 0
      ? `${formatCount(selected)} selected`
      : `${formatCount(selected)} selected, ${formatCount(notShown)} not shown`,
  all: (results: number) =>
    results === 1
      ? 'The one result'
      : `All ${counted(results, { one: 'result', other: 'results' })}`,
});
