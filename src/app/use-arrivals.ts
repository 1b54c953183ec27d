import { useEffect } from 'react';
import { onLaunch, takeLost } from '../data/launches.ts';
import { takeShared } from '../data/shared-files.ts';
import { useServices, type Services } from '../state/services.tsx';

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

/** Shows files on their screen; `lost`: more was handed over, and is not here. */
function opener({ navigation, ui }: Services) {
  return (files: readonly File[], lost = false): void => {
    if (files.length === 0 && !lost) return;
    const { arrived } = ui.getState();
    ui.setState({ arrived: [...arrived, ...files], notArrived: lost });
    navigation.go({ screen: 'import' });
  };
}

/** Files that are dropped anywhere on the window or pasted outside of fields open on their screen. */
export function useArrivals(): void {
  const services = useServices();
  useHandedOver(services);
  useEffect(() => {
    const open = opener(services);
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      open([...event.dataTransfer.files]);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || !event.clipboardData) return;
      const files = [...event.clipboardData.files];
      if (files.length > 0) open(files);
      else
        void pastedFile(event.clipboardData.getData('text/plain')).then(
          (text) => text && open([text]),
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
  }, [services]);
}

/** So do those that the system opens the app with, or that other programs share with it. */
function useHandedOver(services: Services): void {
  useEffect(() => {
    const open = opener(services);
    open([], takeLost());
    /** Whether anything was there. */
    const take = async (): Promise<boolean> => {
      const files = await takeShared();
      open(files);
      return files.length > 0;
    };
    let atFirst = take();
    const shared = async (): Promise<void> => {
      // The page is also told of the share that opened it, when it may have taken that already.
      const isHere = await atFirst;
      atFirst = Promise.resolve(false);
      if (!(await take()) && !isHere) open([], true);
    };
    onLaunch({
      onFiles: open,
      onShared: () => void shared(),
      onAddress: (hash) => services.navigation.launch(hash),
    });
    // A page that the browser had put aside was not there when something came.
    const back = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) void take();
    };
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, [services]);
}
