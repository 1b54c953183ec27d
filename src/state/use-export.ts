import { useEffect, useState } from 'react';
import type { Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';
import type { PapersFile } from '../search/exporter.ts';
import { useLibrary, useReader, useServices } from './services.tsx';

export type Written =
  | { readonly state: 'written'; readonly file: PapersFile }
  /** What was to leave is not there any more. */
  | { readonly state: 'gone' }
  | { readonly state: 'failed' };

/**
 * The file that a format makes of some papers, written anew with every change of them; undefined until
 * there is a first one. The former stays until the next is there.
 */
export function useExport(
  scope: ExportScope,
  format: ExportFormat | undefined,
  { notes, highlights, abstracts }: Include,
): Written | undefined {
  const { search } = useServices();
  const made = useReader((state) => state.summary);
  const epoch = useLibrary((state) => state.epoch);
  const [written, setWritten] = useState<Written>();
  useEffect(() => {
    if (!format) return undefined;
    let current = true;
    const include = { notes, highlights, abstracts };
    search.exportFile({ scope, format, include }).then(
      (file) => current && setWritten(file ? { state: 'written', file } : { state: 'gone' }),
      () => current && setWritten({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [search, made, epoch, scope, format, notes, highlights, abstracts]);
  return written;
}
