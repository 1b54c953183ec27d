import type { BrowserContext } from '@playwright/test';

/** What a journey must not cause: words on the console, faults nobody caught, foreign requests. */
export class Watch {
  readonly complaints: string[] = [];

  constructor(context: BrowserContext, origin: string, allowed: RegExp) {
    const note = (complaint: string): void => {
      if (!allowed.test(complaint)) this.complaints.push(complaint);
    };
    context.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => note(`uncaught: ${String(error.error())}`));
    context.on('page', (page) =>
      page.on('websocket', (socket) => note(`socket to ${socket.url()}`)),
    );
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) note(`request to ${url.href}`);
    });
  }
}
