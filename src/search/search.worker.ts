import { holdLife } from './life.ts';
import { speakAsPage } from './page-language.ts';
import { serveSession } from './serve-session.ts';

declare const self: DedicatedWorkerGlobalScope;

holdLife(self);
serveSession(self, speakAsPage(self.name));
