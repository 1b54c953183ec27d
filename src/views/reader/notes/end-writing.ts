import type { NotePlace } from '../../../state/use-note-session.ts';
import type { Services } from '../../../state/services.tsx';

/** The note of this place is not written any more; another one, begun meanwhile, goes on. */
export function endWriting(ui: Services['ui'], { highlight }: NotePlace): void {
  const { writing } = ui.getState();
  const written = typeof writing === 'object' ? writing.highlight : undefined;
  if (writing !== undefined && written === highlight) ui.setState({ writing: undefined });
}
