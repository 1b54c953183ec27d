import { speak } from '#messages/locale';

/**
 * In the worker: speaks the language of the page, which names its worker by it.
 * @returns undefined where there is nothing to wait for, as in English
 */
export function speakAsPage(name: string): Promise<void> | undefined {
  if (name !== 'de') return undefined;
  return import('#messages/de/worker-words').then(
    ({ germanInWorker }) => speak(name, germanInWorker),
    () => {
      // Without the file the papers are found all the same, and what leaves is in English.
    },
  );
}
