// @vitest-environment node
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPlanted } from './plant.ts';

/** The arrows: what each layer may import, of the other layers. */
const ARROWS: Record<string, string[]> = {
  scripts: ['messages', 'domain', 'search'],
  messages: [],
  domain: ['messages'],
  data: ['messages', 'domain'],
  search: ['messages', 'domain', 'data'],
  state: ['messages', 'domain', 'data', 'search'],
  ui: ['messages'],
  views: ['messages', 'domain', 'state', 'ui'],
  app: ['messages', 'domain', 'data', 'search', 'state', 'ui', 'views'],
  main: ['messages', 'domain', 'data', 'search', 'state', 'ui', 'views', 'app'],
  repair: [],
};

/** A file of each layer; the linter does not ask whether what it imports is there. */
const FILES: Record<string, string> = {
  scripts: 'scripts/corpus/canary.ts',
  messages: 'src/messages/canary.ts',
  domain: 'src/domain/canary.ts',
  data: 'src/data/canary.ts',
  search: 'src/search/canary.ts',
  state: 'src/state/canary.ts',
  ui: 'src/ui/Canary.tsx',
  views: 'src/views/library/Canary.tsx',
  app: 'src/app/Canary.tsx',
  main: 'src/main.tsx',
  repair: 'src/repair/canary.ts',
};

/** Nobody has these to import: they are where something begins. */
const BEGINNINGS = new Set(['scripts', 'main', 'repair']);

const WITH_REACT = ['state', 'ui', 'views', 'app', 'main'];

/** The layers of src that may import a package. Scripts may measure what they like. */
const PACKAGES: Record<string, string[]> = {
  dexie: ['data'],
  'dexie/dist/dexie.mjs': ['data'],
  'dexie-react-hooks': ['state'],
  flexsearch: ['search'],
  'flexsearch/db/indexeddb': ['search'],
  zustand: ['state', 'app', 'main'],
  'zustand/vanilla': ['state', 'app', 'main'],
  react: WITH_REACT,
  'react-dom/client': WITH_REACT,
  'lucide-react': WITH_REACT,
  'any-package': ['data', 'search', ...WITH_REACT],
};

/** A view's neighbours: a view of any name, from its own folder and by the long way round. */
const VIEW_NEIGHBOURS = {
  './Row.tsx': true,
  '../overview/Plot.tsx': false,
  '../any/Page.tsx': false,
  '../../views/any/Page.tsx': false,
};

/** Every import a layer could try, with whether it is allowed. */
function attempts(importer: string): Record<string, boolean> {
  const from = posix.dirname(FILES[importer] ?? '');
  const found: Record<string, boolean> = { './neighbour.ts': true };
  for (const [layer, path] of Object.entries(FILES)) {
    if (layer === importer || BEGINNINGS.has(layer)) continue;
    const specifier = posix.relative(from, path);
    const allowed = ARROWS[importer]?.includes(layer) ?? false;
    if (layer === 'messages') {
      // By its name alone: it is one place, from wherever it is asked.
      found['#messages/canary'] = allowed;
      continue;
    }
    found[specifier.startsWith('.') ? specifier : `./${specifier}`] = allowed;
    if (layer === 'domain') found['#domain/canary'] = allowed;
  }
  if (importer === 'scripts') return found;
  for (const [name, homes] of Object.entries(PACKAGES)) found[name] = homes.includes(importer);
  return importer === 'views' ? { ...found, ...VIEW_NEIGHBOURS } : found;
}

/** Which of the lines, by their index, the linter takes for a forbidden import. */
function forbiddenIn(path: string, lines: string[]): number[] {
  const findings = lintPlanted({ [path]: lines.join('\n') });
  const forbidden = findings.filter(({ rule }) => rule.includes('no-restricted-imports'));
  return forbidden.map(({ line }) => line - 1).toSorted((a, b) => a - b);
}

describe('layer boundaries', () => {
  it.each(Object.keys(ARROWS))('%s imports what its arrows allow and nothing else', (importer) => {
    const tried = Object.entries(attempts(importer));
    const lines = tried.map(([specifier], n) => `import { it as it${n} } from '${specifier}';`);
    const reported = forbiddenIn(FILES[importer] ?? '', lines).map((index) => tried[index]?.[0]);
    const forbidden = tried.filter(([, allowed]) => !allowed).map(([specifier]) => specifier);
    expect(reported).toEqual(forbidden);
  });

  it('reports a bad import in whatever form it is written', () => {
    const lines = [
      `import type { Db } from '../../data/db.ts';`,
      `import '../../data/db.ts';`,
      `export { open } from '../../data/db.ts';`,
      `export * from '../../data/db.ts';`,
      `export const later = () => import('../../data/db.ts');`,
    ];
    expect(forbiddenIn(FILES['views'] ?? '', lines)).toEqual([...lines.keys()]);
  });
});
