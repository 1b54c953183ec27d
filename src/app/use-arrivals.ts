import { useEffect } from 'react';
import { useServices } from '../state/services.tsx';

function hasFile(event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Whether keys and pasted text go into a field. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
  );
}

/** What was pasted as a file, if it is of a kind that can come in. */
async function pastedFile(text: string): Promise<File | undefined> {
  if (text.trim() === '') return undefined;
  const { textKind } = await import('#domain/exchange/recognise');
  return textKind('', text).is === 'stranger' ? undefined : new File([text], '');
}

/** Files that are dropped anywhere on the window or pasted outside of fields open on their screen. */
export function useArrivals(): void {
  const { navigation, ui } = useServices();
  useEffect(() => {
    const open = (file: File): void => {
      ui.setState({ arrived: file });
      navigation.go({ screen: 'import' });
    };
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) open(file);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || !event.clipboardData) return;
      const [file] = event.clipboardData.files;
      if (file) open(file);
      else
        void pastedFile(event.clipboardData.getData('text/plain')).then(
          (text) => text && open(text),
        );
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [navigation, ui]);
}
