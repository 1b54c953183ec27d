import type { ListDesk } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';
import { entriesOf, isLeft, openEntry } from '../../state/list-walk.ts';
import { useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';

/** Opens the next paper of the list that is to be read. */
export function GoOnReading({ desk }: { readonly desk: ListDesk }) {
  const services = useServices();
  const entries = entriesOf(desk);
  const next = entries.find(isLeft);
  if (entries.length === 0) return null;
  return (
    <Button
      look="primary"
      disabled={!next}
      title={next ? next.title : listPageMessages.allRead}
      onClick={() => openEntry(services, desk, next, 'push')}
    >
      {listPageMessages.goOn}
    </Button>
  );
}
