/** The doors of the installed app, as its manifest tells them to the system. */
import { SHARE_PATH } from '../src/domain/exchange/share-path.ts';

/** Files that the system may open with the app. */
export const FILE_HANDLERS = {
  'application/json': ['.json'],
  'application/ld+json': ['.jsonld'],
  'application/x-bibtex': ['.bib'],
  'application/x-research-info-systems': ['.ris'],
  'text/plain': ['.txt'],
  'text/html': ['.html'],
  'application/gzip': ['.gz'],
};

/** What other programs may share with the app; the service worker answers it. */
export const SHARE_TARGET = {
  action: SHARE_PATH,
  method: 'POST' as const,
  enctype: 'multipart/form-data',
  params: {
    title: 'title',
    text: 'text',
    url: 'url',
    files: [{ name: 'files', accept: Object.entries(FILE_HANDLERS).flat(2) }],
  },
};
