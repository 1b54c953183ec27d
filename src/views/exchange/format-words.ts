import { isWhole, type Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';
import { exportPanelMessages } from '#messages/export-panel';

/** A format, or paper. */
export type Way = ExportFormat | 'print';

function jsonSays({ kind }: ExportScope, include: Include): string {
  const { json, without } = exportPanelMessages;
  if (kind === 'all' && isWhole(include)) return json.whole;
  const out = [
    ...(include.notes ? [] : [without.notes]),
    ...(include.highlights ? [] : [without.highlights]),
    ...(include.abstracts ? [] : [without.abstracts]),
    without.statuses,
    without.done,
    without.kinds,
    without.earlier,
  ];
  return kind === 'all' ? json.all(out) : json.part(out);
}

/** What a format is for, and what it loses. */
export function waySays(way: Way, scope: ExportScope, include: Include): string {
  return way === 'json' ? jsonSays(scope, include) : exportPanelMessages.says[way];
}
