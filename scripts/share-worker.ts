/** Builds what the generated service worker fetches beside its own code: one plain script. */
import { build, type Plugin } from 'vite';

/** Its file, beside the service worker. */
export const SHARE_WORKER = 'share-target.js';

const SOURCE = 'src/data/share.worker.ts';

export function shareWorker(): Plugin {
  return {
    name: 'carrel-share-worker',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          target: 'es2022',
          rolldownOptions: { input: SOURCE, output: { format: 'iife' } },
        },
      });
      const [made] = Array.isArray(built) ? built : [built];
      const chunk = made && 'output' in made ? made.output[0] : undefined;
      if (!chunk) throw new Error(`${SOURCE} could not be built.`);
      this.emitFile({ type: 'asset', fileName: SHARE_WORKER, source: chunk.code });
    },
  };
}
