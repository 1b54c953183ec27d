import { holdLife } from './life.ts';
import { serveSession } from './serve-session.ts';

declare const self: DedicatedWorkerGlobalScope;

holdLife(self);
serveSession(self);
