import { serveSession } from './serve-session.ts';

declare const self: DedicatedWorkerGlobalScope;

serveSession(self);
