import type { PaperDesk } from '#domain/reader/paper-desk';
import { useReader } from './services.tsx';

/** What the reader made of the open paper; undefined until it is known. */
export function usePaperDesk(id: string): PaperDesk | undefined {
  return useReader(({ desk }) => (desk?.paper === id ? desk : undefined));
}
