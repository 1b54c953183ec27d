import { actWords } from '#domain/act-words';
import { useReader, useServices } from './services.tsx';

/** What undo would take back and redo bring back, in words, and the ways to do it. */
export function useUndo() {
  const { readerKeeper } = useServices();
  const undo = useReader(({ summary }) => summary?.undo);
  const redo = useReader(({ summary }) => summary?.redo);
  return {
    undo: undo && actWords(undo),
    redo: redo && actWords(redo),
    onUndo: () => void readerKeeper.undo(),
    onRedo: () => void readerKeeper.redo(),
  };
}
