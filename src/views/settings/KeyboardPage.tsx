import { KEY_MAP } from '#domain/key-map';
import { KeyList } from '../../ui/KeyList.tsx';

export function KeyboardPage() {
  return (
    <section className="card">
      <KeyList keys={KEY_MAP} />
    </section>
  );
}
