/** The doors of the installed app, as its manifest tells them to the system. */
import { SHARE_PATH } from '../src/domain/exchange/share-path.ts';
import { LAUNCHES } from '../src/domain/launch.ts';

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

/**
 * Which window a launch comes into: the browser chooses, a new one on a desktop, the one that is there
 * on a phone. `focus-existing` would keep to the window that is there, without navigating it, and what
 * is shared is a form that is posted by navigating: it would be dropped (WICG/web-app-launch, issue 62).
 * `navigate-existing` would let it arrive, and take the window away from what stands in it at every
 * launch: a preview with its choices, a merge that runs, the open paper. Files that the system opens
 * come by the queue of launches in each of these.
 */
export const LAUNCH_HANDLER = { client_mode: 'auto' as const };

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

/** What a long press on the app's icon offers. */
export const SHORTCUTS = [
  { name: 'Search', hash: LAUNCHES.search },
  { name: 'Continue reading', hash: LAUNCHES.resume },
  { name: 'Highlights', hash: '#/highlights' },
] as const;

/** Shown by systems that ask before they install. Made by `npm run screenshots`; not put on the device. */
export const SCREENSHOTS = [
  {
    src: 'screenshots/wide.jpg',
    sizes: '1280x800',
    type: 'image/jpeg',
    form_factor: 'wide' as const,
    label: 'The library, the papers and an open abstract side by side',
  },
  {
    src: 'screenshots/narrow.jpg',
    sizes: '780x1688',
    type: 'image/jpeg',
    form_factor: 'narrow' as const,
    label: 'An abstract on a phone',
  },
];
