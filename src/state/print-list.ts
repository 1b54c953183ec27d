import type { Services } from './services.tsx';

/** Prints a reading list whole, with its notes and highlights; false where it is not there or empty. */
export function printList({ lists, ui }: Services, id: string): boolean {
  const { list } = lists.getState();
  if (list?.list.id !== id || list.progress.papers === 0) return false;
  const include = { notes: true, highlights: true, abstracts: false };
  ui.setState({ printing: { scope: { kind: 'list', id }, include } });
  return true;
}
