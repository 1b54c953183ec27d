import { readFileSync } from 'node:fs';

/** Every script that the page fetches before it shows papers: those that index.html names. */
function firstScreen() {
  const page = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
  return [...page.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => `dist/${path}`,
  );
}

export default [
  {
    name: 'JS of the first screen (gzip)',
    path: firstScreen(),
    gzip: true,
    limit: '143 kB',
  },
  {
    name: 'all JS of the main thread, lazy parts too (gzip)',
    path: [
      'dist/assets/*.js',
      '!dist/assets/{search.worker,search}-*.js',
      '!dist/assets/device-check-*.js',
      '!dist/assets/{Palette,ReadAloud,ComfortPanel}-*.js',
      '!dist/assets/export-papers-*.js',
      '!dist/assets/{exchange-desk,ledger,read-import}-*.js',
      '!dist/assets/language-*.js',
      '!dist/assets/{de,worker-words}-*.js',
      '!dist/assets/{OverviewPage,OverviewPart,PartLinks,AboutPapers,WhatIsNew,overview-desk}-*.js',
      '!dist/assets/{list-order,library-summary,iso-day}-*.js',
    ],
    gzip: true,
    limit: '280 kB',
  },
  {
    name: 'German, loaded where it is spoken (gzip)',
    path: ['dist/assets/{de,worker-words}-*.js'],
    gzip: true,
    limit: '35 kB',
  },
  {
    name: 'the field for commands, loaded when it is first opened (gzip)',
    path: ['dist/assets/Palette-*.js'],
    gzip: true,
    limit: '8 kB',
  },
  {
    name: 'reading aloud and how text is set, loaded beside an open paper (gzip)',
    path: ['dist/assets/{ReadAloud,ComfortPanel}-*.js'],
    gzip: true,
    limit: '7 kB',
  },
  {
    name: 'the face that is easier to tell apart, loaded where it is chosen (as shipped)',
    path: ['dist/fonts/atkinson-*.woff2'],
    gzip: false,
    brotli: false,
    limit: '25 kB',
  },
  {
    name: 'the overview, beyond the rest of the app (gzip)',
    path: [
      'dist/assets/{OverviewPage,OverviewPart,PartLinks,AboutPapers,WhatIsNew,overview-desk}-*.js',
    ],
    gzip: true,
    limit: '60 kB',
  },
  {
    name: 'common words, loaded by the worker when it is ready (gzip)',
    path: ['dist/assets/language-*.js'],
    gzip: true,
    limit: '30 kB',
  },
  {
    name: 'worker: files that leave and come in, loaded with the first of them (gzip)',
    path: ['dist/assets/{export-papers,exchange-desk,ledger,read-import}-*.js'],
    gzip: true,
    limit: '50 kB',
  },
  {
    name: 'worker: search and what the reader made (gzip)',
    path: [
      'dist/assets/{search.worker,search,device-check,list-order,library-summary,iso-day}-*.js',
    ],
    gzip: true,
    limit: '124 kB',
  },
  {
    name: 'corpus (gzip)',
    path: ['dist/corpus/corpus-*.json'],
    gzip: true,
    limit: '260 kB',
  },
  {
    name: 'search index (gzip)',
    path: ['dist/corpus/index-*.bin'],
    gzip: true,
    limit: '500 kB',
  },
  {
    name: 'fonts of every screen (as shipped)',
    path: ['dist/fonts/{literata,source-sans-3}-*.woff2'],
    gzip: false,
    brotli: false,
    limit: '60 kB',
  },
  {
    name: 'everything precached (gzip)',
    path: ['dist/**/*.{html,js,css,woff2,svg,png,json,bin,webmanifest}'],
    gzip: true,
    limit: '1.2 MB',
  },
];
