import type { Services } from '../../../state/services.tsx';

/** Copies a note as it is typed, and says whether that went well. */
export async function copyNote({ reader }: Services, text: string): Promise<void> {
  try {
    // Absent where the site is not served over https, and may be refused elsewhere.
    await navigator.clipboard.writeText(text);
    reader.setState({ news: { kind: 'copied', what: 'note' } });
  } catch {
    reader.setState({ news: { kind: 'copied', what: 'nothing' } });
  }
}
