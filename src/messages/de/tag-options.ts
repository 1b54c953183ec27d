import { counted } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { tagOptionMessages } from '#messages/tag-options';

const TAGS = { one: 'Tag', other: 'Tags' };
const LISTS = { one: 'Liste', other: 'Listen' };

export const tagOptions: Translation<typeof tagOptionMessages> = {
  tag: {
    offered: (tags) => counted(tags, TAGS),
    offeredOrNew: (tags) => `${counted(tags, TAGS)} oder ein neuer`,
    noneYet: 'Noch keine Tags. Einen Namen eingeben.',
    noneLeft: 'Hat schon jeden Tag. Einen neuen Namen eingeben.',
  },
  list: {
    offered: (lists) => counted(lists, LISTS),
    offeredOrNew: (lists) => `${counted(lists, LISTS)} oder eine neue`,
    noneYet: 'Noch keine Listen. Einen Namen eingeben.',
    noneLeft: 'Steht schon auf jeder Liste. Einen neuen Namen eingeben.',
  },
  create: (name) => `„${name}“ anlegen`,
  isThereAlready: (name) => `„${name}“ gibt es schon`,
  noneOfThem: 'Keiner davon hat einen solchen Tag.',
};
