import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { assetHashes, NOT_PRECACHED, PRECACHED } from './scripts/asset-hashes.ts';
import { HOST_HEADERS, PAGE_POLICY } from './scripts/content-policy.ts';
import {
  FILE_HANDLERS,
  LAUNCH_HANDLER,
  SCREENSHOTS,
  SHARE_TARGET,
  SHORTCUTS,
} from './scripts/doors.ts';
import { SPLASHES } from './scripts/splash.ts';
import { SHARE_WORKER, shareWorker } from './scripts/share-worker.ts';
import { LAUNCHES, LINK_SCHEME } from './src/domain/launch.ts';

/** Path the site is served under: `/` or, on a project page, `/carrel/`; slashes may be left out. */
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/g, '/');

/** Writes the policy into the page, before all that it is to hold for. */
function contentPolicy(): Plugin {
  const charset = '<meta charset="utf-8" />';
  return {
    name: 'carrel-content-policy',
    // The development server puts scripts and styles into the page as text.
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(charset)) throw new Error(`The page lacks ${charset}.`);
        const policy = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`;
        return html.replace(charset, `$&\n    ${policy}`);
      },
    },
  };
}

/**
 * What others show of a link to this site. The picture and the page need their whole address, which only
 * whoever deploys knows: `SITE_URL`, such as `https://name.github.io/carrel/`.
 */
function linkPreview(): Plugin {
  const site = process.env['SITE_URL'];
  return {
    name: 'carrel-link-preview',
    transformIndexHtml(_html, { filename }) {
      if (!site || !filename.endsWith('index.html')) return [];
      const address = (path: string): string => new URL(path, site.replace(/\/?$/, '/')).href;
      const said = { 'og:url': address(''), 'og:image': address('screenshots/preview.jpg') };
      return [
        { tag: 'link', attrs: { rel: 'canonical', href: address('') }, injectTo: 'head' },
        ...Object.entries(said).map(([property, content]) => ({
          tag: 'meta',
          attrs: { property, content },
          injectTo: 'head' as const,
        })),
      ];
    },
  };
}

/** The pictures that iOS shows while the installed app starts. */
function splashScreens(): Plugin {
  return {
    name: 'carrel-splash-screens',
    transformIndexHtml(_html, { filename }) {
      if (!filename.endsWith('index.html')) return [];
      return SPLASHES.map(({ name, media }) => ({
        tag: 'link',
        attrs: { rel: 'apple-touch-startup-image', media, href: `${base}icons/splash/${name}` },
        injectTo: 'head' as const,
      }));
    },
  };
}

/** Has nothing drawn before the small entry has set the theme; the build drops this from the source. */
function blockRendering(): Plugin {
  return {
    name: 'carrel-block-rendering',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        // The page for repairs has nothing of the app.
        filename.endsWith('index.html')
          ? html.replace('<script type="module"', '$& blocking="render"')
          : html,
    },
  };
}

/**
 * All that a worker begins with is a file beside the one that it is started from. Otherwise files that it
 * fetches later would import that one, which WebKit then runs a second time: two sessions behind one port.
 */
const BEHIND_ENTRY = { name: 'search', tags: ['$initial' as const], test: /(?<!\.worker\.ts)$/ };

/**
 * Each with all that it needs at once. Left alone, every set of modules that the app shares with a part that
 * is loaded later would be a file of its own, and a first visit would ask for dozens. Another language's
 * words need nothing of the app: what they share with it is beside the entry.
 */
const TOGETHER = [
  { name: 'index', test: /\/src\/(main\.tsx|messages\/listed\.ts)$/, priority: 2 },
  { name: 'start', test: /\/src\/app\/start\.tsx$/, priority: 1 },
];

export default defineConfig({
  base,
  plugins: [
    react(),
    blockRendering(),
    contentPolicy(),
    linkPreview(),
    splashScreens(),
    shareWorker(),
    assetHashes(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: base,
        name: 'Carrel',
        short_name: 'Carrel',
        description: 'A private study desk for research papers, on your own device.',
        start_url: base,
        scope: base,
        display: 'standalone',
        display_override: ['standalone', 'minimal-ui'],
        lang: 'en',
        dir: 'ltr',
        launch_handler: LAUNCH_HANDLER,
        share_target: SHARE_TARGET,
        file_handlers: [{ action: base, accept: FILE_HANDLERS }],
        protocol_handlers: [{ protocol: LINK_SCHEME, url: `${base}${LAUNCHES.link}` }],
        shortcuts: SHORTCUTS.map(({ name, hash }) => ({
          name,
          url: `${base}${hash}`,
          icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
        })),
        screenshots: SCREENSHOTS,
        categories: ['books', 'education', 'medical'],
        background_color: '#F4F5F1',
        theme_color: '#E8EAE4',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          {
            src: 'icons/icon-maskable-192.png',
            sizes: '192x192',
            type: 'image/png',
            purpose: 'maskable',
          },
          {
            src: 'icons/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      workbox: {
        importScripts: [SHARE_WORKER],
        globPatterns: [`**/*.{${PRECACHED.join(',')}}`],
        globIgnores: [`${NOT_PRECACHED}/**`],
        // The corpus, its index, its map and all hashed assets carry their hash in the name.
        dontCacheBustURLsMatching:
          /(^assets\/|(corpus|map|datasheet)-[0-9a-f]{12}\.json$|index-[0-9a-f]{12}\.bin$)/,
        maximumFileSizeToCacheInBytes: 64 * 1024 * 1024,
        cleanupOutdatedCaches: true,
        // Without it a page of the first visit stays uncontrolled and could not take an update.
        clientsClaim: true,
      },
    }),
  ],
  worker: {
    format: 'es',
    rolldownOptions: { output: { codeSplitting: { groups: [BEHIND_ENTRY] } } },
  },
  preview: { headers: HOST_HEADERS },
  build: {
    target: 'es2022',
    // One style sheet, named by the page: the app's part is fetched lazily and must not flash.
    cssCodeSplit: false,
    // Only a hint: without its polyfill the page for repairs shares no script with the app.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', repair: 'repair.html', lost: '404.html' },
      output: { codeSplitting: { groups: TOGETHER } },
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    exclude: ['tests/{journeys,engines,pictures}/**', 'node_modules/**'],
  },
});
